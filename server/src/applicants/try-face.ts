import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import type { Throttled, VerifierUnavailable } from './answer.ts';
import { throttled, verifierUnavailable } from './answer.ts';
import { forgetAttempt, recordAttempt, takeBudgets } from './attempts.store.ts';
import { faceFailures } from './failure-budget.store.ts';
import { LIMITS } from './limits.ts';

export interface FaceNotRecognised {
  readonly __typename: 'FaceNotRecognised';
  readonly triesLeft: number;
}
export interface FaceSeen {
  readonly __typename: 'FaceSeen';
  /** To be marked as proven in the write that acts on it. */
  readonly attemptId: string;
}
export type FaceNotSeen = FaceNotRecognised | Throttled | VerifierUnavailable;

/** One face check, counted as failed before it is judged. */
export async function tryFace(
  { database, clock, faceCheck }: Services,
  { deviceHash }: Caller,
  { applicantId, identityHmac }: { applicantId: string; identityHmac: string },
  capture: string,
): Promise<FaceSeen | FaceNotSeen> {
  const { tables } = database;
  const begun = await database.write(async (tx) => {
    const now = clock.realNow();
    await takeBudgets(tx, tables, [identityHmac], now);
    const triesLeft = LIMITS.faceADay - (await faceFailures(tx, tables, identityHmac, now)) - 1;
    if (triesLeft < 0) return null;
    const attempt = { kind: 'FACE', identityHmac, phoneHmac: '', deviceHash } as const;
    return { triesLeft, attemptId: await recordAttempt(tx, tables, attempt, 'REFUSED', now) };
  });
  if (!begun) return throttled(LIMITS.day);
  const verdict = await faceCheck.check(applicantId, capture);
  if (verdict.outcome === 'FAIL') return { __typename: 'FaceNotRecognised', triesLeft: begun.triesLeft };
  if (verdict.outcome === 'PASS') return { __typename: 'FaceSeen', attemptId: begun.attemptId };
  await database.write((tx) => forgetAttempt(tx, tables, begun.attemptId));
  return verifierUnavailable(verdict.retryAfterSeconds);
}
