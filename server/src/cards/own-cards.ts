import { parseCardNumber } from '@exit-card/shared/card-number';
import type { Viewer } from '../access/caller.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { principal } from './actor.ts';
import type { CardFilter } from './card.store.ts';
import { countArchived, findCard, findCardByNumber, listCards } from './card.store.ts';
import type { Card, Case } from './card.ts';
import { cardView } from './card-view.ts';
import { casesOf } from './case.store.ts';
import { intakeReceivedAt } from './intake.store.ts';

export type CardView = ReturnType<typeof cardView>;

/** A page of the viewer's cards, newest application first: four statements, however many cards. */
export async function ownCards(
  { database, clock }: Services,
  viewer: Viewer,
  filter: CardFilter,
  page: PageRequest,
): Promise<Page<CardView>> {
  const now = clock.now();
  const found = await listCards(database.read, database.tables, viewer, filter, page, now);
  const cases = await casesOf(
    database.read,
    database.tables,
    found.edges.map(({ node }) => node),
  );
  return {
    ...found,
    edges: cases.map((file, i) => ({ cursor: found.edges[i]!.cursor, node: viewOf(viewer, file, now) })),
  };
}

/** Throws NOT_FOUND alike for a number that nobody has, that somebody else has, and that is none. */
export async function ownCard(services: Services, viewer: Viewer, typedNumber: string): Promise<CardView> {
  const { database, clock } = services;
  const parsed = parseCardNumber(typedNumber);
  if (!parsed.ok) throw new Fault('NOT_FOUND');
  const now = clock.now();
  const card = await findCardByNumber(database.read, database.tables, viewer, parsed.cardNumber, now);
  if (!card) throw new Fault('NOT_FOUND');
  return opened(services, viewer, card, now);
}

/** The viewer's card with this id, undefined for any other. */
export async function findOwnCard(
  services: Services,
  viewer: Viewer,
  id: string,
): Promise<CardView | undefined> {
  const { database, clock } = services;
  const now = clock.now();
  const card = await findCard(database.read, database.tables, viewer, id, now);
  return card && opened(services, viewer, card, now);
}

export function ownArchivedCount({ database, clock }: Services, viewer: Viewer): Promise<number> {
  return countArchived(database.read, database.tables, viewer, clock.now());
}

export function ownIntakeReceivedAt({ database }: Services, viewer: Viewer): Promise<Date | null> {
  return intakeReceivedAt(database.read, database.tables, viewer.applicantId);
}

async function opened({ database }: Services, viewer: Viewer, card: Card, now: Date): Promise<CardView> {
  const [file] = await casesOf(database.read, database.tables, [card]);
  return viewOf(viewer, file!, now);
}

function viewOf(viewer: Viewer, file: Case, now: Date): CardView {
  return cardView(file, viewer, principal(viewer.applicantId), now);
}
