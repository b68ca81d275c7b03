import { ActorKind, SupplementState } from '@exit-card/shared/card';
import { endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import type { Actor } from './actor.ts';
import type { Case } from './card.ts';
import type { RefusalReason } from './refusal.ts';

/** A condition on the card, its history, the actor and the time: gives the reason to refuse, or null. */
export type Guard = (file: Case, actor: Actor, now: Date) => RefusalReason | null;

const MAX_SUPPLEMENT_ROUNDS = 3;

/** Whoever reviewed a card does not decide on it. */
export const notTheReviewer: Guard = ({ history }, actor) =>
  history.some(
    ({ action, actorApplicantId }) => action === 'review' && actorApplicantId === actor.applicantId,
  )
    ? 'REVIEWED_BY_YOU'
    : null;

/** An officer handles neither the own card nor one on which they acted as a private person. */
export const notConflicted: Guard = ({ card, history }, actor) => {
  if (actor.kind !== ActorKind.OFFICER) return null;
  const involved = history.filter(({ actorKind }) => actorKind !== ActorKind.OFFICER);
  const people = [card.principalId, ...involved.map(({ actorApplicantId }) => actorApplicantId)];
  return people.includes(actor.applicantId) ? 'CONFLICT_OF_INTEREST' : null;
};

export const itemsComplete: Guard = ({ supplement }) =>
  supplement?.items.some(({ required, satisfied }) => required && !satisfied) ? 'ITEMS_MISSING' : null;

export const roundsLeft: Guard = ({ supplement }) =>
  (supplement?.round ?? 0) >= MAX_SUPPLEMENT_ROUNDS ? 'TOO_MANY_ROUNDS' : null;

export const documentsAskedFor: Guard = ({ supplement }) =>
  supplement?.state === SupplementState.OPEN ? null : 'NOTHING_ASKED';

export const deadlineNotMovedYet: Guard = ({ supplement }) =>
  supplement?.extendedOnce ? 'ALREADY_EXTENDED' : null;

export const exitStillAhead: Guard = ({ card }, _actor, now) =>
  card.expectedExitDate < plainDateAt(now) ? 'EXIT_DATE_PASSED' : null;

export const noExtensionPending: Guard = (file) => (hasOpenExtension(file) ? 'ALREADY_ASKED' : null);

export const extensionAskedFor: Guard = (file) => (hasOpenExtension(file) ? null : 'NOTHING_ASKED');

/** An officer decides until the validity is over; then silence has decided, which the system records (Licensing Law art. 50). */
export const officerThenSilence: Guard = ({ card }, actor, now) => {
  const isOver = card.validUntil !== null && endOfDay(card.validUntil) <= now;
  if (actor.kind === ActorKind.SYSTEM) return isOver ? null : 'NOT_OVERDUE';
  return isOver ? 'EXPIRED' : null;
};

/** One request per validity: a grant starts a new one. */
function hasOpenExtension({ history }: Case): boolean {
  const decided = history.findLastIndex(({ action }) => action === 'approve' || action === 'grantExtension');
  return history.slice(decided + 1).some(({ action }) => action === 'requestExtension');
}
