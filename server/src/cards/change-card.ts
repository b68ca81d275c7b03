import type { AccessAction } from '@exit-card/shared/access';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Delegate } from '../access/policy.ts';
import { demandStepUp } from '../access/step-up.ts';
import { thisMoment } from '../clock.ts';
import type { Writes } from '../db/database.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import { noteUse } from '../delegation/first-use.store.ts';
import { openGrant } from '../delegation/open-grant.ts';
import { Fault } from '../fault.ts';
import { checkKey, type KeyedRequest, type Outcome, once } from '../idempotency/once.store.ts';
import type { Services } from '../services.ts';
import { act, type Done } from './act.ts';
import type { Actor } from './actor.ts';
import { delegate as delegateActor, principal } from './actor.ts';
import { findCard } from './card.store.ts';
import type { Case } from './card.ts';
import { storeCardDone } from './card-done.store.ts';
import { type CardView, cardView } from './card-view.ts';
import { casesOf } from './case.store.ts';
import { aboutCards } from './delegated-cards.ts';
import type { ActionInputs } from './inputs.ts';
import { aboutOwn } from './own-cards.ts';
import { type CardRefused, cardRefused, type Refusal } from './refusal.ts';

export interface CardChanged {
  readonly __typename: 'CardChanged';
  readonly card: CardView;
  /** What the request made besides, as it was named under the key; null without one. */
  readonly resultId: string | null;
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
export interface Doing<Name extends PartyAction, Other = never> {
  readonly name: Name;
  /** By which key a repeat is known, and all that was sent besides; left out where a repeat is refused anyway. */
  readonly once?: Pick<KeyedRequest, 'key' | 'input'> & { readonly resultId: string };
  /** A refusal, or an answer of its own, that only this action can find is given instead. */
  input(
    tx: Writes,
    opened: OpenedCard,
  ): Promise<ActionInputs[Name] | { readonly refused: Refusal } | { readonly answer: Other }>;
  store?(tx: Writes, opened: OpenedCard, done: Done): Promise<void>;
}

/**
 * One action of the principal or of a delegate, all of it or nothing. Throws NOT_FOUND alike for no such card, one of
 * others, and a grant that does not open it; STEP_UP_REQUIRED; CONFLICT when somebody was faster, or the key was used for
 * something else; BAD_USER_INPUT for a key that is none.
 */
export async function changeCard<Name extends PartyAction, Other = never>(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, grantId = null }: CardOf,
  doing: Doing<Name, Other>,
): Promise<CardChanged | CardRefused | Other> {
  const { database, clock } = services;
  const { name, once: keyed } = doing;
  const of = { cardId, grantId };
  if (grantId !== null || name === 'withdraw') demandStepUp(viewer, clock.realNow());
  if (keyed) checkKey(keyed.key);
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const answer = await database.write(async (tx) => {
    const first = () => change(tx, services, caller, viewer, of, doing);
    if (!keyed) return answerOf(await first());
    const { key, resultId } = keyed;
    const request = {
      applicantId: viewer.applicantId,
      operation: name,
      key,
      input: [cardId, grantId, ...keyed.input],
    };
    return once(tx, database.tables, request, clock.realNow(), {
      resultId,
      first,
      again: (before) => changedBefore(tx, services, caller, viewer, of, before),
    });
  });
  if (!answer) throw new Fault('NOT_FOUND');
  return answer;
}

async function change<Name extends PartyAction, Other>(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  of: CardOf,
  { name, input, store, once: keyed }: Doing<Name, Other>,
): Promise<Outcome<CardChanged | CardRefused | Other | undefined>> {
  const { tables } = services.database;
  const at = thisMoment(services);
  const opened = await openCard(tx, services, caller, viewer, of, at.now);
  if (!opened) return { refused: undefined };
  const { file, actor, delegate } = opened;
  const refused = async (answer: CardRefused | Other) => {
    await noteRead(tx, services, caller, opened);
    return { refused: answer };
  };
  const given = await input(tx, opened);
  if ('answer' in given) return refused(given.answer);
  if ('refused' in given) return refused(cardRefused(given.refused));
  const done = act(file, name, actor, given, at);
  if (!done.ok) return refused(cardRefused(done.refused));
  const by = { actor, requestId: caller.requestId, delegate };
  const after = await storeCardDone(tx, tables, file, done, by, at.now);
  await store?.(tx, opened, done);
  return { done: await changedCard(tx, services, viewer, { ...opened, file: after }, keyed?.resultId) };
}

/** What was done by the same request before: the card as it is now. */
async function changedBefore(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  of: CardOf,
  resultId: string,
): Promise<CardChanged | undefined> {
  const opened = await openCard(tx, services, caller, viewer, of, services.clock.now());
  if (!opened) return undefined;
  await noteRead(tx, services, caller, opened);
  return changedCard(tx, services, viewer, opened, resultId);
}

/** An answer that changes nothing still says how the card stands: through a grant it is a read. */
export async function noteRead(
  tx: Writes,
  { database: { tables } }: Services,
  caller: Caller,
  { file, delegate, now }: OpenedCard,
): Promise<void> {
  if (delegate)
    await recordAccess(tx, tables, delegatedAccess(caller, delegate, 'READ_CARD', file.card.id, now));
}

function answerOf<Answer>(outcome: Outcome<Answer>): Answer {
  return 'done' in outcome ? outcome.done : outcome.refused;
}

/** The card with who opened it; undefined unless the viewer, or the grant, opens it. `action` is what a try under an ended grant is called. */
export async function openCard(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { cardId, grantId }: CardOf,
  now: Date,
  action: AccessAction = 'WRITE_CARD',
): Promise<OpenedCard | undefined> {
  const { tables } = services.database;
  const delegate =
    grantId == null ? null : await openGrant(tx, services, caller, viewer, grantId, action, now);
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
  resultId: string | null = null,
): Promise<CardChanged> {
  const [about] = delegate
    ? await aboutCards(tx, services, [file], [delegate])
    : [aboutOwn(services, viewer, [file])];
  const card = cardView(file, delegate ?? viewer, actor, thisMoment(services), about!);
  return { __typename: 'CardChanged', card, resultId };
}
