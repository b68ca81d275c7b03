import { ActorKind, SupplementState } from '@exit-card/shared/card';
import { daysBetween, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { SUPPLEMENT_DAYS, VALIDITY_DAYS } from '@exit-card/shared/windows';
import type { Actor } from './actor.ts';
import type { Card, Case } from './card.ts';
import { inSameFamily } from './channels.ts';
import type {
  DocumentsSent,
  DocumentsWanted,
  Exit,
  ExtensionWanted,
  LongerDeadline,
  Remarks,
  Submission,
} from './inputs.ts';
import type { RefusalReason } from './refusal.ts';

/** A condition on the card, its history, the actor and the time: gives the reason to refuse, or null. */
export type Guard = (file: Case, actor: Actor, now: Date) => RefusalReason | null;
/** A condition on what the actor hands in. */
export type Check<Input> = (input: Input, file: Case, now: Date) => RefusalReason | null;

export const MAX_SUPPLEMENT_ROUNDS = 3;
/** In characters as a person counts them. */
const COMMENT_LENGTH = { min: 1, max: 1000 } as const;

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

/** Silence grants an extension only when the validity is over (Licensing Law art. 50). */
export const deemedOnlyAtTheEnd: Guard = ({ card }, actor, now) =>
  actor.kind === ActorKind.SYSTEM && card.validUntil && now < endOfDay(card.validUntil)
    ? 'NOT_OVERDUE'
    : null;

export const statementTrue: Check<Submission> = ({ declarationAccepted }) =>
  declarationAccepted ? null : 'DECLARATION_MISSING';

export const noOverlap: Check<Submission> = ({ overlappingCard }) =>
  overlappingCard === null ? null : 'OVERLAPPING_CARD';

export const itemsNamed: Check<DocumentsWanted> = ({ items }) => (items.length > 0 ? null : 'ITEMS_MISSING');

export const reasonGiven: Check<Remarks> = ({ reasonCodes = [] }) =>
  reasonCodes.length > 0 ? null : 'REASON_MISSING';

export const commentGiven: Check<Remarks> = ({ comment = '' }) =>
  within([...comment].length, COMMENT_LENGTH) ? null : 'COMMENT_LENGTH';

export const daysAllowed: Check<DocumentsWanted | LongerDeadline> = ({ days }) =>
  within(days, SUPPLEMENT_DAYS) ? null : 'DAYS_OUT_OF_RANGE';

export const allRequiredSent: Check<DocumentsSent> = ({ satisfied }, { supplement }) =>
  supplement?.items.some((item) => item.required && !item.satisfied && !satisfied.includes(item.code))
    ? 'ITEMS_MISSING'
    : null;

export const throughTheSameChannel: Check<DocumentsSent | ExtensionWanted> = ({ channel }, { card }) =>
  inSameFamily(channel, card.channel) ? null : 'OTHER_CHANNEL';

/** All extensions together are not longer than the validity that they extend. */
export const extensionLength: Check<ExtensionWanted> = ({ days }, { card }) =>
  within(days, { min: 1, max: VALIDITY_DAYS - daysExtended(card) }) ? null : 'DAYS_OUT_OF_RANGE';

export const exitWithinValidity: Check<Exit> = ({ exitedOn }, { card: { approvedOn, validUntil } }, now) =>
  approvedOn && validUntil && approvedOn <= exitedOn && exitedOn <= validUntil && exitedOn <= plainDateAt(now)
    ? null
    : 'EXIT_DATE_OUTSIDE_VALIDITY';

/** One request per validity: a grant starts a new one. */
function hasOpenExtension({ history }: Case): boolean {
  const decided = history.findLastIndex(({ action }) => action === 'approve' || action === 'grantExtension');
  return history.slice(decided + 1).some(({ action }) => action === 'requestExtension');
}

function daysExtended({ approvedOn, validUntil }: Card): number {
  return approvedOn && validUntil ? daysBetween(approvedOn, validUntil) - VALIDITY_DAYS : 0;
}

function within(value: number, { min, max }: { min: number; max: number }): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
