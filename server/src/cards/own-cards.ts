import type { Viewer } from '../access/caller.ts';
import type { Moment } from '../clock.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { Fault } from '../fault.ts';
import { proofsWhenAsked } from '../proofs/proofs-when-asked.ts';
import type { Services } from '../services.ts';
import { sharesWhenAsked } from '../shares/card-shares.ts';
import { principal } from './actor.ts';
import type { CardFilter } from './card.store.ts';
import { countArchived, findCard, listCards } from './card.store.ts';
import type { Case } from './card.ts';
import { annexWhenAsked } from './card-annex.store.ts';
import type { CardKey } from './card-key.ts';
import { type CardAbout, type CardView, cardView } from './card-view.ts';
import { casesOf } from './case.store.ts';
import { intakeReceivedAt } from './intake.store.ts';
import { ownParties } from './parties.store.ts';
import type { Parties } from './parties.ts';

/** A page of the viewer's cards, newest application first: four statements, however many cards. */
export async function ownCards(
  services: Services,
  viewer: Viewer,
  filter: CardFilter,
  page: PageRequest,
): Promise<Page<CardView>> {
  const { database, clock } = services;
  const now = clock.now();
  const found = await listCards(database.read, database.tables, viewer, filter, page, now);
  const cases = await casesOf(
    database.read,
    database.tables,
    found.edges.map(({ node }) => node),
  );
  const view = viewFor(services, viewer, cases, { now, calendar: services.calendar });
  return {
    ...found,
    edges: cases.map((file, i) => ({ cursor: found.edges[i]!.cursor, node: view(file) })),
  };
}

/** Throws NOT_FOUND alike for a key that no card has and for somebody else's card. */
export async function ownCard(services: Services, viewer: Viewer, key: CardKey): Promise<CardView> {
  const view = await findOwnCard(services, viewer, key);
  if (!view) throw new Fault('NOT_FOUND');
  return view;
}

/** The viewer's own card, undefined for any other. */
export async function findOwnCard(
  services: Services,
  viewer: Viewer,
  key: CardKey,
): Promise<CardView | undefined> {
  const { database, clock } = services;
  const now = clock.now();
  const card = await findCard(database.read, database.tables, viewer, key, now);
  if (!card) return undefined;
  const [file] = await casesOf(database.read, database.tables, [card]);
  return viewFor(services, viewer, [file!], { now, calendar: services.calendar })(file!);
}

export function ownArchivedCount({ database, clock }: Services, viewer: Viewer): Promise<number> {
  return countArchived(database.read, database.tables, viewer, clock.now());
}

export function ownIntakeReceivedAt({ database }: Services, viewer: Viewer): Promise<Date | null> {
  return intakeReceivedAt(database.read, database.tables, viewer.applicantId);
}

function viewFor(
  services: Services,
  viewer: Viewer,
  cases: readonly Case[],
  at: Moment,
): (file: Case) => CardView {
  const about = aboutOwn(services, viewer, cases);
  return (file) => cardView(file, viewer, principal(viewer.applicantId), at, about);
}

/** Names and annexes of the viewer’s own cards, read once for all of them, and only when they are asked for. */
export function aboutOwn(services: Services, viewer: Viewer, cases: readonly Case[]): CardAbout {
  const { database, vault } = services;
  let names: Promise<Parties> | undefined;
  return {
    parties: () => (names ??= ownParties(database.read, database.tables, vault, viewer)),
    annex: annexWhenAsked(services, cases),
    proofs: proofsWhenAsked(services, cases),
    shares: sharesWhenAsked(services, cases, () => null),
  };
}
