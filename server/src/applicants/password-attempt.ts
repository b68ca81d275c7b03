import { canonicalPassword } from '@exit-card/shared/password-rules';
import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import type { SignInRefused, Throttled } from './answer.ts';
import { signInRefused, throttled } from './answer.ts';
import type { Attempt } from './attempts.store.ts';
import { forgetAttempt, recordAttempt, takeBudgets } from './attempts.store.ts';
import { passwordWait } from './failure-budget.store.ts';
import { isKnownDevice } from './known-device.store.ts';
import { isPassword } from './password-hash.ts';

export interface RightPassword {
  readonly __typename: 'RightPassword';
  /** To be marked as proven in the write that acts on it. */
  readonly attemptId: string;
}

/** Counted as wrong before it is looked at, for known and unknown people alike; `stored` is null for whoever has no password. */
export async function tryPassword(
  { database, clock }: Services,
  caller: Caller,
  identityHmac: string,
  stored: string | null,
  password: string,
): Promise<RightPassword | SignInRefused | Throttled> {
  const { deviceHash } = caller;
  const attempt: Attempt = { kind: 'PASSWORD', identityHmac, phoneHmac: '', deviceHash };
  const begun = await database.write(async (tx) => {
    const now = clock.realNow();
    await takeBudgets(tx, database.tables, [identityHmac], now);
    const known = await isKnownDevice(tx, database.tables, identityHmac, caller);
    const wait = await passwordWait(tx, database.tables, attempt, known, now);
    return wait > 0 ? { wait } : { id: await recordAttempt(tx, database.tables, attempt, 'REFUSED', now) };
  });
  if (begun.wait !== undefined) return throttled(begun.wait);

  try {
    const isRight = await isPassword(stored, canonicalPassword(password));
    return isRight ? { __typename: 'RightPassword', attemptId: begun.id } : signInRefused;
  } catch (error) {
    await database.write((tx) => forgetAttempt(tx, database.tables, begun.id));
    throw error;
  }
}
