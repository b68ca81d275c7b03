import { CardStatus } from '@exit-card/shared/card';
import type { Moment } from '../clock.ts';
import { type ActionName, ROWS } from './actions.ts';
import type { Case } from './card.ts';
import { progressOf } from './progress.ts';
import { statusAt } from './status-at.ts';
import { validUntilAt } from './validity.ts';

/** What is printed of a card at `now`: what a guest sees too. */
export function cardFacts(file: Case, { now, calendar }: Moment) {
  const { card, history, supplement } = file;
  const status = statusAt(card, now);
  const awaitsDocuments = status === CardStatus.ADDITIONAL_DOCUMENTS_REQUIRED;
  const decision = history.findLast(({ action, publicComment }) => publicComment && isDecision(action));
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
    comment: decision?.publicComment ?? null,
    supplementDueOn: (awaitsDocuments && supplement?.dueOn) || null,
    progress: progressOf(file, now, calendar),
    asOf: now,
  };
}

/** What the desk says to the owner; what an officer wrote down of a caller's words is none. */
function isDecision(action: ActionName): boolean {
  return ROWS[action].by.some((power) => power === 'REVIEWER' || power === 'APPROVER');
}
