import type { Caller, Viewer } from '../access/caller.ts';
import type { Delegate } from '../access/policy.ts';
import { demandStepUp } from '../access/step-up.ts';
import { thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import { noteUse } from '../delegation/first-use.store.ts';
import { openGrant } from '../delegation/open-grant.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { act, type Done } from './act.ts';
import type { Actor } from './actor.ts';
import { delegate as delegateActor, principal } from './actor.ts';
import { findCard } from './card.store.ts';
import type { Case } from './card.ts';
import { annexesOf } from './card-annex.store.ts';
import { storeCardDone } from './card-done.store.ts';
import { type CardAbout, type CardView, cardView } from './card-view.ts';
import { casesOf } from './case.store.ts';
import { aboutCards } from './delegated-cards.ts';
import type { ActionInputs } from './inputs.ts';
import { ownParties } from './parties.store.ts';
import { type CardRefused, cardRefused, type Refusal } from './refusal.ts';

export interface CardChanged {
  readonly __typename: 'CardChanged';
  readonly card: CardView;
}

/** What the principal, or who acts for them, does with a card. */
export type PartyAction =
  | 'supplement'
  | 'requestMoreTime'
  | 'requestExtension'
  | 'withdrawExtension'
  | 'requestCorrection'
  | 'withdraw';

/** Which card, and through which grant; null for the viewer's own. */
export interface CardOf {
  readonly cardId: string;
  readonly grantId?: string | null;
}

/** A card in the transaction that changes it. */
export interface OpenedCard {
  readonly file: Case;
  readonly actor: Actor;
  /** Null for the viewer's own. */
  readonly delegate: Delegate | null;
  readonly now: Date;
}

/** What one action needs to be told, and what else is stored with it. */
export interface Doing<Name extends PartyAction> {
  readonly name: Name;
  /** A refusal that only this action can find is given instead. */
  input(tx: Writes, opened: OpenedCard): Promise<ActionInputs[Name] | { readonly refused: Refusal }>;
  store?(tx: Writes, opened: OpenedCard, done: Done): Promise<void>;
}

/**
 * One action of the principal or of a delegate, all of it or nothing. Throws NOT_FOUND alike for no such card, one of
 * others, and a grant that does not open it; STEP_UP_REQUIRED; CONFLICT when somebody was faster.
 */
export async function changeCard<Name extends PartyAction>(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, grantId = null }: CardOf,
  { name, input, store }: Doing<Name>,
): Promise<CardChanged | CardRefused> {
  const { database, clock } = services;
  const { tables } = database;
  const at = thisMoment(services);
  if (grantId !== null || name === 'withdraw') demandStepUp(viewer, clock.realNow());
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const changed = await database.write(async (tx) => {
    const opened = await openCard(tx, services, caller, viewer, { cardId, grantId }, at.now);
    if (!opened) return undefined;
    const { file, actor, delegate } = opened;
    const given = await input(tx, opened);
    if ('refused' in given) return cardRefused(given.refused);
    const done = act(file, name, actor, given, at);
    if (!done.ok) return cardRefused(done.refused);
    const after = await storeCardDone(
      tx,
      tables,
      file,
      done,
      { actor, requestId: caller.requestId, delegate },
      at.now,
    );
    await store?.(tx, opened, done);
    return changedCard(tx, services, viewer, { ...opened, file: after });
  });
  if (!changed) throw new Fault('NOT_FOUND');
  return changed;
}

/** The card with who opened it; undefined unless the viewer, or the grant, opens it. */
export async function openCard(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, grantId }: CardOf,
  now: Date,
): Promise<OpenedCard | undefined> {
  const { tables } = services.database;
  const delegate =
    grantId == null ? null : await openGrant(tx, services, caller, viewer, grantId, 'WRITE_CARD', now);
  if (delegate === undefined) return undefined;
  const card = await findCard(tx, tables, delegate ?? viewer, { id: cardId }, now);
  if (!card) return undefined;
  if (delegate) await noteUse(tx, tables, [delegate.grant], now);
  const [file] = await casesOf(tx, tables, [card]);
  const actor = delegate
    ? delegateActor(viewer.applicantId, delegate.grant.scopes)
    : principal(viewer.applicantId);
  return { file: file!, actor, delegate, now };
}

/** The card as it is now, as the one who changed it sees it. */
export async function changedCard(
  tx: Writes,
  services: Services,
  viewer: Viewer,
  { file, actor, delegate }: OpenedCard,
): Promise<CardChanged> {
  const [about] = delegate
    ? await aboutCards(tx, services, [file], [delegate])
    : [await aboutOwn(tx, services, viewer, file)];
  const card = cardView(file, delegate ?? viewer, actor, thisMoment(services), about!);
  return { __typename: 'CardChanged', card };
}

async function aboutOwn(
  tx: Writes,
  { database: { tables }, vault }: Services,
  viewer: Viewer,
  file: Case,
): Promise<CardAbout> {
  const parties = await ownParties(tx, tables, vault, viewer);
  const annexes = await annexesOf(tx, tables, vault, [file]);
  return { parties: async () => parties, annex: async (id) => annexes.get(id)! };
}
