import { recordAccesses } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Delegate } from '../access/policy.ts';
import type { Moment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import { noteUse } from '../delegation/first-use.store.ts';
import { openGrant } from '../delegation/open-grant.ts';
import { Fault } from '../fault.ts';
import { proofsWhenAsked } from '../proofs/proofs-when-asked.ts';
import type { Services } from '../services.ts';
import { sharesWhenAsked } from '../shares/card-shares.ts';
import { delegate as delegateActor } from './actor.ts';
import type { CardFilter } from './card.store.ts';
import { findCard, listCards } from './card.store.ts';
import type { Card, Case } from './card.ts';
import { annexWhenAsked } from './card-annex.store.ts';
import type { CardKey } from './card-key.ts';
import { type CardAbout, type CardView, cardView } from './card-view.ts';
import { casesOf } from './case.store.ts';
import { partiesOf } from './parties.store.ts';

/**
 * One card, read through one grant and recorded. Throws NOT_FOUND alike for no such grant, one that does
 * not hold, a card that it does not open and no card; STEP_UP_REQUIRED where only the second factor is missing.
 */
export async function delegatedCard(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
  key: CardKey,
): Promise<CardView> {
  const { database, clock } = services;
  const { tables } = database;
  const now = clock.now();
  // A refused try is recorded too, so it must not roll the transaction back.
  const view = await database.write(async (tx) => {
    const delegate = await openGrant(tx, services, caller, viewer, grantId, 'READ_CARD', now);
    const card = delegate && (await findCard(tx, tables, delegate, key, now));
    if (!delegate || !card) return undefined;
    const [file] = await casesOf(tx, tables, [card]);
    const [about] = await aboutCards(tx, services, [file!], [delegate]);
    await noteUse(tx, tables, [delegate.grant], now);
    await recordAccesses(tx, tables, [delegatedAccess(caller, delegate, 'READ_CARD', card.id, now)]);
    return delegatedCardView(file!, delegate, about!, { now, calendar: services.calendar });
  });
  if (!view) throw new Fault('NOT_FOUND');
  return view;
}

/**
 * A page of the cards that one grant opens, each of them recorded: the same number of statements for any page. Null
 * unless the grant holds; throws STEP_UP_REQUIRED where only the second factor is missing.
 */
export function delegatedCards(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
  filter: CardFilter,
  page: PageRequest,
): Promise<Page<CardView> | null> {
  const { database, clock } = services;
  const { tables } = database;
  const now = clock.now();
  return database.write(async (tx) => {
    const delegate = await openGrant(tx, services, caller, viewer, grantId, 'LIST_CARDS', now);
    if (!delegate) return null;
    const found = await listCards(tx, tables, delegate, filter, page, now);
    const cards = found.edges.map(({ node }) => node);
    const cases = await casesOf(tx, tables, cards);
    const about = await aboutCards(
      tx,
      services,
      cases,
      cases.map(() => delegate),
    );
    await noteUse(tx, tables, [delegate.grant], now);
    await recordAccesses(tx, tables, listed(caller, delegate, cards, now));
    return {
      ...found,
      edges: cases.map((file, i) => ({
        cursor: found.edges[i]!.cursor,
        node: delegatedCardView(file, delegate, about[i]!, { now, calendar: services.calendar }),
      })),
    };
  });
}

/** A card as the delegate of one grant sees it. Whoever calls this has recorded the read in the same transaction. */
export function delegatedCardView(file: Case, delegate: Delegate, about: CardAbout, at: Moment): CardView {
  const actor = delegateActor(delegate.viewer.applicantId, delegate.grant.scopes);
  return cardView(file, delegate, actor, at, about);
}

/**
 * Names of cards, each read by one of the delegates, in the transaction of the read: the same number of statements for any
 * number. Their annexes are read after it, once for all of them, and only when they are asked for. In the same order.
 */
export async function aboutCards(
  tx: Writes,
  services: Services,
  cases: readonly Case[],
  delegates: readonly Delegate[],
): Promise<CardAbout[]> {
  const parties = await partiesOf(tx, services.database.tables, services.vault, delegates);
  const withDetail = cases.filter((_, i) => delegates[i]!.grant.scopes.includes('card:detail'));
  const annex = annexWhenAsked(services, withDetail);
  const proofs = proofsWhenAsked(services, cases);
  const shares = sharesWhenAsked(services, cases, grantOf(cases, delegates));
  return parties.map((one) => ({ parties: async () => one, annex, proofs, shares }));
}

/** That there is no card is something that was seen too. */
function listed(caller: Caller, delegate: Delegate, cards: readonly Card[], now: Date) {
  const ids = cards.length === 0 ? [null] : cards.map(({ id }) => id);
  return ids.map((id) => delegatedAccess(caller, delegate, 'LIST_CARDS', id, now));
}

/** Through which grant each of the cards is read. */
function grantOf(cases: readonly Case[], delegates: readonly Delegate[]): (cardId: string) => string {
  const ids = new Map(cases.map(({ card }, i) => [card.id, delegates[i]!.grant.id]));
  return (cardId) => ids.get(cardId)!;
}
