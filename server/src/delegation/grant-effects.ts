import type { GrantCheck, GrantEndReason } from '@exit-card/shared/delegation';
import { GRANT_LIMITS, MINOR_AGES, majorityAt } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays, addYears, ageOn, endOfDay, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import type { Grant, GrantFile } from './grant.ts';
import type { GrantActor } from './grant-actor.ts';
import type { ChecksTicked, ConsentGiven, Narrowed } from './grant-inputs.ts';
import { endOf } from './grant-state.ts';

/** A consent to record; it bears the id of the grant that it is for. */
export interface ConsentToRecord {
  readonly grantId: string;
  readonly principalId: string;
  readonly givenBy: string;
  /** Null for the version in force. */
  readonly textVersion: string | null;
  readonly givenAt: Date;
}

/** What changes besides the grant's own row. */
export interface GrantAlso {
  readonly consent?: ConsentToRecord;
  /** The consent that the grant rested on is withdrawn. */
  readonly consentWithdrawn?: true;
  /** What the first verifier ticked; none when the evidence goes back. */
  readonly checks?: readonly GrantCheck[];
  /** The grant that takes over, not stored yet. */
  readonly successor?: Grant;
}

export interface GrantChange {
  readonly grant: Partial<Grant>;
  readonly also?: GrantAlso;
}
export type GrantEffect<Input> = (file: GrantFile, input: Input, actor: GrantActor, now: Date) => GrantChange;

export const nothingMore: GrantEffect<unknown> = () => ({ grant: {} });

/** The first acceptance: it makes a guardian, and of a proxy's deed it is one of two. */
export const accept: GrantEffect<ChecksTicked> = (file, { checks }, { applicantId }, now) => ({
  grant: { verifiedBy: applicantId, ...(file.grant.kind === 'GUARDIAN' && guardianship(file, now)) },
  also: { checks, ...consentOfGuardian(file, now) },
});

/** The second acceptance starts a proxy's power, not before the deed does. */
export const confirm: GrantEffect<unknown> = ({ evidence }, _input, { applicantId }, now) => {
  const deed = evidence?.deed;
  const validFrom = deed ? laterOf(startOfDay(deed.periodFrom), now) : now;
  const validTo = proxyEnd(deed?.periodTo ?? null, validFrom);
  return { grant: { secondVerifierId: applicantId, validFrom, validTo } };
};

export const giveBack: GrantEffect<unknown> = () => ({ grant: { verifiedBy: null }, also: { checks: [] } });

export const startEmployment: GrantEffect<ConsentGiven> = ({ grant }, input, { applicantId }, now) => {
  const today = plainDateAt(now);
  return {
    grant: {
      scopes: grant.scopes.filter((scope) => input.scopes.includes(scope)),
      validFrom: now,
      validTo: endOfDay(input.lastDay ?? addYears(today, GRANT_LIMITS.years)),
      confirmedUntil: confirmationEnd(now),
      consentId: grant.id,
    },
    also: {
      consent: {
        grantId: grant.id,
        principalId: applicantId!,
        givenBy: applicantId!,
        textVersion: input.textVersion,
        givenAt: now,
      },
    },
  };
};

export const confirmAnew: GrantEffect<unknown> = (_file, _input, _actor, now) => ({
  grant: { confirmedUntil: confirmationEnd(now) },
});

/** A request that came to nothing. */
export const close: GrantEffect<unknown> = (_file, _input, _actor, now) => ({ grant: { endedAt: now } });

export const closeLapsed: GrantEffect<unknown> = ({ grant }) => ({
  grant: { endedAt: grant.requestExpiresAt },
});

export const endFor =
  (endReason: GrantEndReason, also: GrantAlso = {}): GrantEffect<unknown> =>
  (_file, _input, _actor, now) => ({ grant: { endedAt: now, endReason }, also });

/** What the clock job records happened when it happened, whenever the job came to it. */
export const endByItself: GrantEffect<unknown> = (file, _input, _actor, now) => {
  const end = endOf(file, now);
  return { grant: { endedAt: end?.at ?? now, endReason: end?.reason ?? 'EXPIRED' } };
};

/** The old grant ends and a narrower one goes on: what was agreed to is never edited. */
export const narrowDown: GrantEffect<Narrowed> = ({ grant }, input, { applicantId }, now) => {
  const { scopes, lastDay, successor } = input;
  const rests = grant.consentId !== null;
  return {
    grant: { endedAt: now, endReason: 'SUPERSEDED' },
    also: {
      ...(rests && { consentWithdrawn: true }),
      successor: {
        ...grant,
        ...successor,
        scopes: grant.scopes.filter((scope) => scopes.includes(scope)),
        validFrom: laterOf(grant.validFrom, now),
        validTo: endOfDay(lastDay),
        requestedAt: now,
        consentId: rests ? successor.id : null,
        supersedesId: grant.id,
        firstUsedAt: null,
        version: 0,
        eventHead: '',
        eventCount: 0,
      },
      ...(rests && {
        consent: {
          grantId: successor.id,
          principalId: applicantId!,
          givenBy: applicantId!,
          textVersion: null,
          givenAt: now,
        },
      }),
    },
  };
};

/** The end of a proxy's power: the last day of the deed, or a year after the start. */
export function proxyEnd(lastDay: PlainDate | null, validFrom: Date): Date {
  return endOfDay(lastDay ?? addYears(plainDateAt(validFrom), GRANT_LIMITS.years));
}

function guardianship({ principal }: GrantFile, now: Date): Partial<Grant> {
  return { validFrom: now, ...(principal && { validTo: majorityAt(principal.birthDate) }) };
}

/** PIPL art. 31: for a child under 14 the guardian agrees, which asking for the grant was. */
function consentOfGuardian({ grant, principal }: GrantFile, now: Date): GrantAlso {
  if (grant.kind !== 'GUARDIAN' || !principal || !grant.principalId) return {};
  if (ageOn(principal.birthDate, plainDateAt(now)) >= MINOR_AGES.account) return {};
  const { id: grantId, principalId, requestedBy: givenBy, requestedAt: givenAt } = grant;
  return { consent: { grantId, principalId, givenBy, textVersion: null, givenAt } };
}

function laterOf(a: Date, b: Date): Date {
  return new Date(Math.max(a.getTime(), b.getTime()));
}

function confirmationEnd(now: Date): Date {
  return endOfDay(addDays(plainDateAt(now), GRANT_LIMITS.confirmDays));
}
