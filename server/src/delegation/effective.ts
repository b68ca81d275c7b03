import type {
  GrantKind,
  GrantScope,
  GrantState,
  OrganisationStatus,
  ResourceRule,
} from '@exit-card/shared/delegation';
import { GRANT_LIMITS, MINOR_AGES, majorityAt } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays, addYears, plainDateAt } from '@exit-card/shared/plain-date';

export interface Party {
  readonly birthDate: PlainDate;
  readonly deceasedOn: PlainDate | null;
}

/** From `validFrom` until `validTo`, exclusive, unless it ended before. */
export interface SeatTime {
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly endedAt: Date | null;
}

/** A grant with all that decides, at this moment, whether one person may use it. */
export interface HeldGrant {
  readonly id: string;
  readonly kind: GrantKind;
  readonly state: GrantState;
  readonly principalId: string | null;
  readonly delegateOrgId: string | null;
  readonly scopes: readonly GrantScope[];
  readonly resourceRule: ResourceRule;
  readonly listedCardIds: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly confirmedUntil: Date | null;
  readonly principal: Party | null;
  /** The person who would use it: the delegate, or who holds a seat of the organisation. */
  readonly user: Party;
  readonly organisationStatus: OrganisationStatus | null;
  /** The user's seats in the organisation, also those that ended. */
  readonly seats: readonly SeatTime[];
}

/** Whether the grant holds at `now`. Asked at every request; the answer is kept nowhere. */
export function isEffective(grant: HeldGrant, now: Date): boolean {
  const { state, validFrom, validTo, principal, user } = grant;
  if (state !== 'ACTIVE' || now < validFrom || now >= validTo) return false;
  if (!principal || principal.deceasedOn !== null || user.deceasedOn !== null) return false;
  return KIND_HOLDS[grant.kind](grant, principal, now);
}

const KIND_HOLDS: Record<GrantKind, (grant: HeldGrant, principal: Party, now: Date) => boolean> = {
  GUARDIAN: ({ user }, principal, now) =>
    now < majorityAt(principal.birthDate) && now >= majorityAt(user.birthDate),
  EMPLOYER: ({ organisationStatus, seats, confirmedUntil }, _principal, now) =>
    organisationStatus === 'VERIFIED' &&
    confirmedUntil !== null &&
    now < confirmedUntil &&
    seats.some((seat) => isSeated(seat, now)),
  NOTARISED_PROXY: () => true,
};

/** Whether it once held for this person and, for whatever reason, holds no more. What was never begun has not ended. */
export function hasEnded(grant: HeldGrant, now: Date): boolean {
  const { kind, state, principalId, validFrom, seats } = grant;
  const wasActive = state === 'ENDED' || ((state === 'ACTIVE' || state === 'SUSPENDED') && validFrom <= now);
  const wasSeated = kind !== 'EMPLOYER' || seats.some((seat) => seat.validFrom <= now);
  return principalId !== null && wasActive && wasSeated && !isEffective(grant, now);
}

export function isSeated({ validFrom, validTo, endedAt }: SeatTime, now: Date): boolean {
  return endedAt === null && validFrom <= now && now < validTo;
}

/** The last day on which one can be born and be of full age at `now`. */
export function fullAgeIfBornBy(now: Date): PlainDate {
  const today = plainDateAt(now);
  const sameDay = addYears(today, -MINOR_AGES.majority);
  const leapDay = addDays(sameDay, 1);
  return addYears(leapDay, MINOR_AGES.majority) <= today ? leapDay : sameDay;
}

/** Cards that closed before this moment are no longer an employer's business. */
export function employerSeesSince(now: Date): Date {
  return new Date(now.getTime() - GRANT_LIMITS.afterClosingDays * 24 * 3_600_000);
}
