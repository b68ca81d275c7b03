import { ActorKind, CardPart, CardStatus, SupplementState } from '@exit-card/shared/card';
import type { Reader } from '../access/policy.ts';
import { may } from '../access/policy.ts';
import type { Moment } from '../clock.ts';
import type { Actor } from './actor.ts';
import type { Case, SupplementRequest } from './card.ts';
import { openActions } from './open-actions.ts';
import type { Parties } from './parties.ts';
import { progressOf } from './progress.ts';
import { statusAt } from './status-at.ts';
import { validUntilAt } from './validity.ts';

/** What is printed of a card at `now`: what a guest sees too. */
export function cardFacts(file: Case, { now, calendar }: Moment) {
  const { card, history, supplement } = file;
  const status = statusAt(card, now);
  const awaitsDocuments = status === CardStatus.ADDITIONAL_DOCUMENTS_REQUIRED;
  const { publicComment } =
    history.findLast((change) => change.actorKind === ActorKind.OFFICER && change.publicComment) ?? {};
  return {
    number: card.cardNumber,
    applicationDate: card.applicationDate,
    status,
    purpose: card.purpose,
    purposeText: card.purposeText,
    destination: card.destination,
    expectedExitDate: card.expectedExitDate,
    approvedOn: card.approvedOn,
    validUntil: validUntilAt(card, now),
    comment: publicComment ?? null,
    supplementDueOn: (awaitsDocuments && supplement?.dueOn) || null,
    progress: progressOf(file, now, calendar),
    asOf: now,
  };
}

export type CardView = ReturnType<typeof cardView>;

/**
 * A card at `now` as its principal, or who acts for them, sees it: what the rule does not open to the reader is null and named
 * in `redactions`. `parties` is asked only when somebody wants the names.
 */
export function cardView(
  file: Case,
  reader: Reader,
  actor: Actor,
  at: Moment,
  parties: () => Promise<Parties>,
) {
  const { card, supplement } = file;
  const { now } = at;
  const detail = may(reader, 'card:detail', card, now);
  const history = may(reader, 'history:read', card, now);
  return {
    ...cardFacts(file, at),
    ...(detail ? {} : NO_DETAIL),
    id: card.id,
    channel: card.channel,
    exitedOn: card.exitedOn,
    supplement: detail && supplement ? supplementView(card.id, supplement, now) : null,
    history: history ? historyView(file, detail) : null,
    openActions: openActions(file, actor, now),
    redactions: [...(detail ? [] : DETAIL_PARTS), ...(history ? [] : [CardPart.HISTORY])],
    parties,
  };
}

const NO_DETAIL = { purpose: null, purposeText: null, destination: null, comment: null };
const DETAIL_PARTS = [CardPart.PURPOSE, CardPart.DESTINATION, CardPart.COMMENT, CardPart.SUPPLEMENT];

/** Newest first; what officers said belongs to the particulars. */
function historyView({ card, history }: Case, detail: boolean) {
  return history.toReversed().map((change) => ({
    id: `${card.id}:${change.seq}`,
    seq: change.seq,
    from: change.from,
    to: change.to,
    action: change.action,
    at: change.at,
    actor: change.actorKind,
    comment: detail ? change.publicComment : null,
    reasonCodes: detail ? change.reasonCodes : [],
  }));
}

/** An open request is over at its end, whether or not that was recorded yet. */
function supplementView(cardId: string, request: SupplementRequest, now: Date) {
  const { round, items, reasonCodes, comment, dueOn, dueAt } = request;
  const over = request.state === SupplementState.OPEN && request.dueAt <= now;
  const state = over ? SupplementState.LAPSED : request.state;
  return { id: `${cardId}:${round}`, round, items, reasonCodes, comment, dueOn, dueAt, state };
}
