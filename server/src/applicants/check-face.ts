import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { changeAccount } from './account.store.ts';
import { getApplicant } from './applicant.store.ts';
import { proveAttempt } from './attempts.store.ts';
import { ownAccess } from './own-access.ts';
import { rotateSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import type { WithSession } from './sign-in.ts';
import { type FaceNotSeen, tryFace } from './try-face.ts';

export interface FacePassed {
  readonly __typename: 'FacePassed';
  readonly viewer: Viewer;
}

/** Raises L2 to L3. A failure leaves the account as it was. */
export async function checkFace(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  capture: string,
): Promise<WithSession<FacePassed | FaceNotSeen>> {
  const { database, vault, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const { applicantId } = viewer;
  const { identityHmac } = await getApplicant(database.read, tables, vault, applicantId);
  const seen = await tryFace(services, caller, { applicantId, identityHmac }, capture);
  if (seen.__typename !== 'FaceSeen') return { answer: seen };
  return database.write(async (tx) => {
    await proveAttempt(tx, tables, seen.attemptId);
    await changeAccount(tx, tables, viewer.accountId, { assurance: 'L3' });
    const risen = { ...viewer.session, assurance: 'L3' } as const;
    const opened = await rotateSession(tx, tables, risen, { faceCheckedAt: clock.realNow() });
    if (!opened) throw new Fault('UNAUTHENTICATED');
    await recordAccess(tx, tables, ownAccess(caller, services, viewer.applicantId, 'VERIFY_IDENTITY'));
    return { answer: { __typename: 'FacePassed', viewer: viewerOf(opened.session)! }, opened };
  });
}
