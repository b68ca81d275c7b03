import { majorityAt } from '@exit-card/shared/delegation';
import { endOfDay } from '@exit-card/shared/plain-date';
import { isTooClose } from '../review/conflicts.ts';
import type { GrantFile } from './grant.ts';
import type { GrantActor } from './grant-actor.ts';
import type { GrantRefusal } from './grant-refusal.ts';

/** A condition on the grant, the actor and the time: gives the reason to refuse, or null. */
export type GrantGuard = (file: GrantFile, actor: GrantActor, now: Date) => GrantRefusal | null;

/** An officer decides neither on the own grants nor on those of people and organisations close to them. */
export const notTooClose = ({ grant }: Pick<GrantFile, 'grant'>, actor: GrantActor): GrantRefusal | null => {
  if (actor.kind !== 'OFFICER') return null;
  const { principalId, delegateApplicantId, delegateOrgId, requestedBy } = grant;
  return isTooClose(actor, [principalId, delegateApplicantId, delegateOrgId, requestedBy])
    ? 'CONFLICT_OF_INTEREST'
    : null;
};

export const principalFound: GrantGuard = ({ principal }) =>
  principal === null || principal.deceasedOn !== null ? 'NOT_ALLOWED_NOW' : null;

export const delegateIsAdult: GrantGuard = ({ grant, delegate }, _actor, now) =>
  grant.kind === 'GUARDIAN' && delegate && now < majorityAt(delegate.birthDate) ? 'NOT_AN_ADULT' : null;

export const wardIsMinor: GrantGuard = ({ grant, principal }, _actor, now) =>
  grant.kind === 'GUARDIAN' && principal && now >= majorityAt(principal.birthDate) ? 'NOT_A_MINOR' : null;

export const deedNotOver: GrantGuard = ({ evidence }, _actor, now) => {
  const lastDay = evidence?.deed?.periodTo;
  return lastDay && endOfDay(lastDay) <= now ? 'PERIOD' : null;
};

/** A deed is asked after first: what the register calls different nobody accepts, its silence an officer may. */
export const registerAsked: GrantGuard = ({ grant, evidence }) => {
  if (grant.kind !== 'NOTARISED_PROXY') return null;
  if (evidence === null || evidence.registerCheck === null) return 'CHECKS_MISSING';
  return evidence.registerCheck === 'MISMATCH' ? 'NOT_ALLOWED_NOW' : null;
};

export const notAcceptedYet: GrantGuard = ({ grant }) =>
  grant.verifiedBy === null ? null : 'NOT_ALLOWED_NOW';

export const acceptedBySomebodyElse = (
  { grant }: Pick<GrantFile, 'grant'>,
  { applicantId }: GrantActor,
): GrantRefusal | null => {
  if (grant.verifiedBy === null) return 'NOT_ALLOWED_NOW';
  return grant.verifiedBy === applicantId ? 'VERIFIED_BY_YOU' : null;
};

export const organisationVerified: GrantGuard = ({ grant, organisationStatus }) =>
  grant.kind === 'EMPLOYER' && organisationStatus !== 'VERIFIED' ? 'ORGANISATION_NOT_VERIFIED' : null;
