import { ActorKind, CardStatus, SupplementState } from '@exit-card/shared/card';
import type { Reader } from '../access/policy.ts';
import { may } from '../access/policy.ts';
import type { Actor } from './actor.ts';
import type { Case, SupplementRequest } from './card.ts';
import { openActions } from './open-actions.ts';
import { progressOf } from './progress.ts';
import { statusAt } from './status-at.ts';
import { validUntilAt } from './validity.ts';

/** What is printed of a card at `now`: what a guest sees too. */
export function cardFacts(file: Case, now: Date) {
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
    progress: progressOf(file, now),
    asOf: now,
  };
}

/** All of a card that its principal, or who acts for them, sees at `now`; the history only to whom the rule opens it. */
export function cardView(file: Case, reader: Reader, actor: Actor, now: Date) {
  const { card, supplement } = file;
  const history = may(reader, 'history:read', card, now) ? file.history : [];
  return {
    ...cardFacts(file, now),
    id: card.id,
    channel: card.channel,
    exitedOn: card.exitedOn,
    supplement: supplement && supplementView(card.id, supplement, now),
    history: history.toReversed().map((change) => ({
      id: `${card.id}:${change.seq}`,
      seq: change.seq,
      from: change.from,
      to: change.to,
      at: change.at,
      actor: change.actorKind,
      comment: change.publicComment,
      reasonCodes: change.reasonCodes,
    })),
    openActions: openActions(file, actor, now),
  };
}

/** An open request is over at its end, whether or not that was recorded yet. */
function supplementView(cardId: string, request: SupplementRequest, now: Date) {
  const { round, items, reasonCodes, comment, dueOn, dueAt } = request;
  const over = request.state === SupplementState.OPEN && request.dueAt <= now;
  const state = over ? SupplementState.LAPSED : request.state;
  return { id: `${cardId}:${round}`, round, items, reasonCodes, comment, dueOn, dueAt, state };
}
