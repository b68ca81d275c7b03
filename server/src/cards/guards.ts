import { ActorKind, ExpediteState, SupplementState } from '@exit-card/shared/card';
import { endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { isTooClose } from '../review/conflicts.ts';
import type { ActionName } from './actions.ts';
import type { Actor } from './actor.ts';
import type { Case } from './card.ts';
import { lastDayOfCase } from './paused-days.ts';
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

/** An officer handles neither the own card, nor that of somebody close or of an employer, nor one on which they acted as a private person. */
export const notConflicted: Guard = ({ card, history }, actor) => {
  if (actor.kind !== ActorKind.OFFICER) return null;
  const involved = history.filter(({ actorKind }) => actorKind !== ActorKind.OFFICER);
  const parties = [
    card.principalId,
    card.submittedByOrgId,
    ...involved.map(({ actorApplicantId }) => actorApplicantId),
  ];
  return isTooClose(actor, parties) ? 'CONFLICT_OF_INTEREST' : null;
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

/** Once per validity, unless it was taken back; what an officer refused is not asked again. */
export const extensionNotAskedYet: Guard = (file) =>
  hasOpenExtension(file) || newestOf(file, EXTENSION) === 'refuseExtension' ? 'ALREADY_ASKED' : null;

export const moreTimeNotAskedYet: Guard = ({ supplement, ...file }) =>
  supplement?.extendedOnce || newestOf(file, MORE_TIME) !== 'requestDocuments' ? 'ALREADY_ASKED' : null;

export const moreTimeAskedFor: Guard = (file) =>
  newestOf(file, MORE_TIME) === 'requestMoreTime' ? null : 'NOTHING_ASKED';

export const expediteAskedFor: Guard = ({ card }) =>
  card.expedite === ExpediteState.REQUESTED ? null : 'NOTHING_ASKED';

export const expediteNotAskedYet: Guard = ({ card }) =>
  card.expedite === ExpediteState.REQUESTED || card.expedite === ExpediteState.GRANTED
    ? 'ALREADY_ASKED'
    : null;

export const noCorrectionPending: Guard = (file) => (hasOpenCorrection(file) ? 'ALREADY_ASKED' : null);

export const correctionAskedFor: Guard = (file) => (hasOpenCorrection(file) ? null : 'NOTHING_ASKED');

/** The longest time for a case is over, and nobody has written that down yet. */
export const overdueUnrecorded: Guard = (file, _actor, now) =>
  plainDateAt(now) > lastDayOfCase(file, now) && !isDelayRecorded(file) ? null : 'NOT_OVERDUE';

/** An officer decides until the validity is over; then silence has decided, which the system records (Licensing Law art. 50). */
export const officerThenSilence: Guard = ({ card }, actor, now) => {
  const isOver = card.validUntil !== null && endOfDay(card.validUntil) <= now;
  if (actor.kind === ActorKind.SYSTEM) return isOver ? null : 'NOT_OVERDUE';
  return isOver ? 'EXPIRED' : null;
};

/** Whether an extension was asked for and nobody has decided. */
export function hasOpenExtension(file: Pick<Case, 'history'>): boolean {
  return newestOf(file, EXTENSION) === 'requestExtension';
}

/** Whether a correction was asked for and nobody has decided. */
export function hasOpenCorrection(file: Pick<Case, 'history'>): boolean {
  return newestOf(file, CORRECTION) === 'requestCorrection';
}

/** Whether the owner was told that the longest time is over. */
export function isDelayRecorded({ history }: Pick<Case, 'history'>): boolean {
  return history.some(({ action }) => action === 'recordDelay');
}

/** Each begins anew with its first: a validity, a request for documents, a card. */
const EXTENSION: readonly ActionName[] = [
  'approve',
  'requestExtension',
  'withdrawExtension',
  'refuseExtension',
  'grantExtension',
];
const MORE_TIME: readonly ActionName[] = [
  'requestDocuments',
  'requestMoreTime',
  'extendDeadline',
  'refuseMoreTime',
];
const CORRECTION: readonly ActionName[] = ['submit', 'requestCorrection', 'correct', 'refuseCorrection'];

function newestOf(
  { history }: Pick<Case, 'history'>,
  actions: readonly ActionName[],
): ActionName | undefined {
  return history.findLast(({ action }) => actions.includes(action))?.action;
}
