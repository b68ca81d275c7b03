import type { CodePurpose } from '@exit-card/shared/applicant';
import { v7 as newId } from 'uuid';
import type { Caller } from '../access/caller.ts';
import { queueMessage } from '../notifications/outbox.store.ts';
import type { Services } from '../services.ts';
import type { InvalidInput, Throttled } from './answer.ts';
import { invalidInput, throttled } from './answer.ts';
import type { Attempt } from './attempts.store.ts';
import { recordAttempt, takeBudgets } from './attempts.store.ts';
import { Claims } from './claims.ts';
import { type CodeRecipient, findRecipient } from './code-recipient.ts';
import { mismatchWait } from './failure-budget.store.ts';
import { isKnownDevice } from './known-device.store.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { issueCode } from './one-time-code.store.ts';
import { codeHmac, codeMessage, newCode } from './one-time-code.ts';
import { isPhoneSated, sendWait } from './send-budget.store.ts';

export interface CodeRequest {
  purpose: CodePurpose;
  idNumber: string;
  phoneNumber?: string | null;
}

/** Sent to the phone of the account, which nobody types. */
const TO_THE_ACCOUNT: readonly CodePurpose[] = ['SIGN_IN', 'STEP_UP'];

export interface CodeSent {
  readonly __typename: 'CodeSent';
  readonly challengeId: string;
  readonly expiresAt: Date;
  readonly resendAt: Date;
}

/** The same answer and the same work whether or not anybody is known: what differs is only the state of a row in the outbox. */
export async function requestCode(
  services: Services,
  caller: Caller,
  input: CodeRequest,
): Promise<CodeSent | InvalidInput | Throttled> {
  const { clock } = services;
  await services.addressCeiling.spend(caller.address);

  const claims = new Claims();
  const idNumber = claims.idNumber(input.idNumber, clock.today());
  const typedPhone = TO_THE_ACCOUNT.includes(input.purpose)
    ? null
    : claims.phoneNumber(input.phoneNumber ?? '');
  if (claims.problems.length > 0) return invalidInput(claims.problems);

  return sendCode(services, caller, input.purpose, await findRecipient(services, idNumber, typedPhone));
}

/** Sends a code, or does as if it did, within the limits of all codes. */
export async function sendCode(
  services: Services,
  caller: Caller,
  purpose: CodePurpose,
  recipient: CodeRecipient,
): Promise<CodeSent | Throttled> {
  const { database, vault, clock } = services;
  const request: Attempt = {
    kind: purpose,
    identityHmac: recipient.identityHmac,
    phoneHmac: recipient.phoneHmac,
    deviceHash: caller.deviceHash,
  };
  const challengeId = newId();
  const code = newCode();
  const hmac = codeHmac(vault, challengeId, code);

  return database.write(async (tx) => {
    const now = clock.realNow();
    const day = `sends ${now.toISOString().slice(0, 10)}`;
    const { identityHmac, phoneHmac } = request;
    await takeBudgets(tx, database.tables, [identityHmac, phoneHmac], now);
    const known = await isKnownDevice(tx, database.tables, identityHmac, caller);
    const wait = Math.max(
      await sendWait(tx, database.tables, request, known, now),
      await mismatchWait(tx, database.tables, request, known, now),
    );
    if (wait > 0) return throttled(wait);

    const sated = await isPhoneSated(tx, database.tables, request, known, now);
    // Taken last, because every request of the day waits for this row.
    const spent = await takeBudgets(tx, database.tables, [day], now);
    if ((spent.get(day) ?? 0) > LIMITS.sends.inAllADay) return throttled(LIMITS.hour);

    const isSent = recipient.isKnown && !sated;
    await recordAttempt(tx, database.tables, request, isSent ? 'SENT' : 'REFUSED', now);
    const expiresAt = await issueCode(tx, database.tables, {
      id: challengeId,
      codeHmac: hmac,
      now,
      purpose,
      identityHmac,
      phoneHmac,
      deviceHash: caller.deviceHash,
    });
    await queueMessage(tx, database.tables, vault, {
      to: recipient.to,
      body: codeMessage(purpose, code),
      isWithheld: !isSent,
      now,
      lastAt: expiresAt,
    });
    return {
      __typename: 'CodeSent',
      challengeId,
      expiresAt,
      resendAt: secondsAfter(now, LIMITS.sends.pause),
    };
  });
}
