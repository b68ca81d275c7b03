import type { InputField } from '@exit-card/shared/answer';
import type { CodePurpose } from '@exit-card/shared/applicant';
import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import type { CodeInvalid, IdentityMismatch, Throttled, VerifierUnavailable } from './answer.ts';
import { throttled, verifierUnavailable } from './answer.ts';
import type { Attempt } from './attempts.store.ts';
import { forgetAttempt, recordAttempt, takeBudgets } from './attempts.store.ts';
import { mismatchWait } from './failure-budget.store.ts';
import type { ClaimedIdentity } from './identity-register.ts';
import { isKnownDevice } from './known-device.store.ts';
import { giveBackCode, tryCode } from './one-time-code.store.ts';

/** Somebody proved to be this person: by a code to the phone and by the register, in this order. */
export interface Proven {
  readonly __typename: 'Proven';
  readonly applicantId: string;
  readonly identityHmac: string;
  readonly attemptId: string;
  /** When the code was used. */
  readonly usedAt: Date;
}
export type NotProven = Throttled | CodeInvalid | IdentityMismatch | VerifierUnavailable;

interface Challenge {
  purpose: Exclude<CodePurpose, 'SIGN_IN' | 'CHANGE_PHONE' | 'PROVE_MAIL'>;
  challengeId: string;
  code: string;
}

/** Budgets, then the code, then the register; each stage only after the one before it. Nothing here looks at cards. */
export async function proveIdentity(
  services: Services,
  caller: Caller,
  challenge: Challenge,
  claimed: ClaimedIdentity,
): Promise<Proven | NotProven> {
  const { database, vault, clock, identityRegister } = services;
  const attempt: Attempt = {
    kind: challenge.purpose,
    identityHmac: vault.blindIndex('id-number', claimed.idNumber),
    phoneHmac: vault.blindIndex('phone-number', claimed.phoneNumber),
    deviceHash: caller.deviceHash,
  };
  const now = clock.realNow();
  const begun = await begin(services, caller, challenge, attempt, now);
  if (begun.__typename !== 'Begun') return begun;

  const verdict = await identityRegister.match(claimed);
  if (verdict.outcome === 'UNAVAILABLE') {
    await database.write(async (tx) => {
      await forgetAttempt(tx, database.tables, begun.attemptId);
      await giveBackCode(tx, database.tables, challenge.challengeId, now);
    });
    return verifierUnavailable(verdict.retryAfterSeconds);
  }
  if (verdict.outcome === 'MISMATCH') {
    services.mismatchAlarm.count(services);
    return { __typename: 'IdentityMismatch', check: fieldsToCheck(claimed) };
  }
  return {
    __typename: 'Proven',
    applicantId: verdict.applicantId,
    identityHmac: attempt.identityHmac,
    attemptId: begun.attemptId,
    usedAt: now,
  };
}

/** Uses the code up and writes the attempt down as a mismatch, until the register has said otherwise. */
async function begin(
  { database, vault }: Services,
  caller: Caller,
  challenge: Challenge,
  attempt: Attempt,
  now: Date,
): Promise<{ __typename: 'Begun'; attemptId: string } | Throttled | CodeInvalid> {
  const { identityHmac, phoneHmac, deviceHash } = attempt;
  return database.write(async (tx) => {
    await takeBudgets(tx, database.tables, [identityHmac, phoneHmac], now);
    const known = await isKnownDevice(tx, database.tables, identityHmac, caller);
    const wait = await mismatchWait(tx, database.tables, attempt, known, now);
    if (wait > 0) return throttled(wait);

    const given = { ...challenge, identityHmac, phoneHmac, deviceHash };
    const tried = await tryCode(tx, database.tables, vault, given, now);
    if (!tried.right) return { __typename: 'CodeInvalid', triesLeft: tried.triesLeft };
    const attemptId = await recordAttempt(tx, database.tables, attempt, 'MISMATCH', now);
    return { __typename: 'Begun', attemptId };
  });
}

/** Always the same list for the same fields filled in: it never tells which one differs. */
function fieldsToCheck({ passportNumber }: ClaimedIdentity): InputField[] {
  return [
    'NAME',
    'ID_NUMBER',
    ...(passportNumber === null ? [] : ['PASSPORT_NUMBER' as const]),
    'PHONE_NUMBER',
  ];
}
