import type { GrantScope } from '@exit-card/shared/delegation';
import { CHECK_LIST, GRANT_LIMITS, KIND_SCOPES, MINOR_AGES } from '@exit-card/shared/delegation';
import { addYears, ageOn, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import type { GrantFile } from './grant.ts';
import type {
  ChecksTicked,
  ConsentGiven,
  FilesSent,
  GrantRemarks,
  Narrowed,
  RequestFacts,
} from './grant-inputs.ts';
import type { GrantRefusal } from './grant-refusal.ts';

/** A condition on what the action is told. */
export type GrantCheckOf<Input> = (input: Input, file: GrantFile, now: Date) => GrantRefusal | null;

export const notOneself: GrantCheckOf<RequestFacts> = ({ isSelf }) => (isSelf ? 'YOURSELF' : null);

/** By the typed number alone, so that the answer says nothing about who exists. */
export const claimedMinor: GrantCheckOf<RequestFacts> = ({ claimedBirthDate }, { grant }, now) =>
  grant.kind === 'GUARDIAN' && ageOn(claimedBirthDate, plainDateAt(now)) >= MINOR_AGES.majority
    ? 'NOT_A_MINOR'
    : null;

export const noCycle: GrantCheckOf<RequestFacts> = ({ isOwnGuardian }, { grant }) =>
  grant.kind === 'GUARDIAN' && isOwnGuardian ? 'CYCLE' : null;

export const scopesOfKind: GrantCheckOf<unknown> = (_input, { grant }) =>
  isSubset(grant.scopes, KIND_SCOPES[grant.kind]) ? null : 'SCOPES_TOO_WIDE';

export const periodAhead: GrantCheckOf<unknown> = (_input, { grant }, now) =>
  grant.validFrom < grant.validTo && now < grant.validTo ? null : 'PERIOD';

export const withinRequestLimits: GrantCheckOf<RequestFacts> = ({ openOfPair, open, refused }) => {
  if (openOfPair > 0) return 'ALREADY_OPEN';
  if (refused >= GRANT_LIMITS.refusals) return 'LOCKED_OUT';
  return open >= GRANT_LIMITS.openPerRequester ? 'TOO_MANY_OPEN' : null;
};

export const filesClean: GrantCheckOf<FilesSent> = ({ files }) => {
  const sent = files.filter((state) => state !== 'WAITING' && state !== 'REJECTED');
  if (sent.length === 0) return 'EVIDENCE_MISSING';
  return sent.every((state) => state === 'CLEAN') ? null : 'EVIDENCE_NOT_SCANNED';
};

export const allTicked: GrantCheckOf<ChecksTicked> = ({ checks }, { grant }) =>
  CHECK_LIST[grant.kind].every((check) => checks.some((ticked) => ticked === check))
    ? null
    : 'CHECKS_MISSING';

export const reasonGiven: GrantCheckOf<GrantRemarks> = ({ comment }) =>
  comment?.trim() ? null : 'REASON_MISSING';

/** At most what was asked, for at most a year. */
export const consentWithinRequest: GrantCheckOf<ConsentGiven> = ({ scopes, lastDay }, { grant }, now) => {
  if (!isSubset(scopes, grant.scopes)) return 'SCOPES_TOO_WIDE';
  if (lastDay === null) return null;
  const today = plainDateAt(now);
  return lastDay < today || lastDay > addYears(today, GRANT_LIMITS.years) ? 'PERIOD' : null;
};

/** Less than before, in scopes or in time, and in neither more. */
export const lessThanBefore: GrantCheckOf<Narrowed> = ({ scopes, lastDay }, { grant }, now) => {
  if (!isSubset(scopes, grant.scopes)) return 'SCOPES_TOO_WIDE';
  const end = endOfDay(lastDay);
  const start = Math.max(now.getTime(), grant.validFrom.getTime());
  if (end.getTime() <= start || end > grant.validTo) return 'PERIOD';
  const isSame = scopes.length === grant.scopes.length && end.getTime() === grant.validTo.getTime();
  return isSame ? 'NOT_ALLOWED_NOW' : null;
};

function isSubset(scopes: readonly GrantScope[], of: readonly GrantScope[]): boolean {
  return scopes.length > 0 && scopes.every((scope) => of.includes(scope));
}
