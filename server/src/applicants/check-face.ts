import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { changeAccount } from './account.store.ts';
import type { Throttled, VerifierUnavailable } from './answer.ts';
import { throttled, verifierUnavailable } from './answer.ts';
import { getApplicant } from './applicant.store.ts';
import { forgetAttempt, proveAttempt, recordAttempt, takeBudgets } from './attempts.store.ts';
import { faceFailures } from './failure-budget.store.ts';
import { LIMITS } from './limits.ts';
import { ownAccess } from './own-access.ts';
import { rotateSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import type { WithSession } from './sign-in.ts';

export interface FacePassed {
  readonly __typename: 'FacePassed';
  readonly viewer: Viewer;
}
export interface FaceNotRecognised {
  readonly __typename: 'FaceNotRecognised';
  readonly triesLeft: number;
}

/** Raises L2 to L3. A failure leaves the account as it was. */
export async function checkFace(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  capture: string,
): Promise<WithSession<FacePassed | FaceNotRecognised | Throttled | VerifierUnavailable>> {
  const { database, vault, clock, faceCheck } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const { identityHmac } = await getApplicant(database.read, tables, vault, viewer.applicantId);
  const begun = await database.write(async (tx) => {
    const now = clock.realNow();
    await takeBudgets(tx, tables, [identityHmac], now);
    const triesLeft = LIMITS.faceADay - (await faceFailures(tx, tables, identityHmac, now)) - 1;
    if (triesLeft < 0) return null;
    const attempt = { kind: 'FACE', identityHmac, phoneHmac: '', deviceHash: caller.deviceHash } as const;
    return { triesLeft, attemptId: await recordAttempt(tx, tables, attempt, 'REFUSED', now) };
  });
  if (!begun) return { answer: throttled(LIMITS.day) };

  const verdict = await faceCheck.check(viewer.applicantId, capture);
  if (verdict.outcome === 'FAIL')
    return { answer: { __typename: 'FaceNotRecognised', triesLeft: begun.triesLeft } };
  if (verdict.outcome === 'UNAVAILABLE') {
    await database.write((tx) => forgetAttempt(tx, tables, begun.attemptId));
    return { answer: verifierUnavailable(verdict.retryAfterSeconds) };
  }
  return database.write(async (tx) => {
    await proveAttempt(tx, tables, begun.attemptId);
    await changeAccount(tx, tables, viewer.accountId, { assurance: 'L3' });
    const risen = { ...viewer.session, assurance: 'L3' } as const;
    const opened = await rotateSession(tx, tables, risen, { faceCheckedAt: clock.realNow() });
    if (!opened) throw new Fault('UNAUTHENTICATED');
    await recordAccess(tx, tables, ownAccess(caller, services, viewer.applicantId, 'VERIFY_IDENTITY'));
    return { answer: { __typename: 'FacePassed', viewer: viewerOf(opened.session)! }, opened };
  });
}
