import { canonicalPassword, LONGEST_TYPED } from '@exit-card/shared/password-rules';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { changeAccount, getAccount } from './account.store.ts';
import type { InvalidInput, SignInRefused, Throttled } from './answer.ts';
import { invalidInput } from './answer.ts';
import type { ApplicantInClear } from './applicant.store.ts';
import { getApplicant } from './applicant.store.ts';
import { proveAttempt } from './attempts.store.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { ownAccess } from './own-access.ts';
import type { RightPassword } from './password-attempt.ts';
import { tryPassword } from './password-attempt.ts';
import { hashPassword } from './password-hash.ts';
import { passwordProblems } from './password-policy.ts';
import { endOtherSessions, rotateSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import type { WithSession } from './sign-in.ts';

export interface NewPassword {
  newPassword: string;
  currentPassword?: string | null;
}
export interface PasswordSet {
  readonly __typename: 'PasswordSet';
  readonly viewer: Viewer;
}

/** Needs a fresh face check or the current password, and ends all other sessions. */
export async function setPassword(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { newPassword, currentPassword }: NewPassword,
): Promise<WithSession<PasswordSet | InvalidInput | SignInRefused | Throttled>> {
  const { database, vault, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const person = await getApplicant(database.read, tables, vault, viewer.applicantId);
  const problems = passwordProblems(newPassword, person);
  if (problems.length > 0)
    return { answer: invalidInput(problems.map((reason) => ({ field: 'PASSWORD', reason }))) };
  const allowed = await mayChange(services, caller, viewer, person, currentPassword);
  if (allowed.__typename !== 'RightPassword' && allowed.__typename !== 'FreshFace')
    return { answer: allowed };

  const passwordHash = await hashPassword(canonicalPassword(newPassword));
  return database.write(async (tx) => {
    if (allowed.__typename === 'RightPassword') await proveAttempt(tx, tables, allowed.attemptId);
    await changeAccount(tx, tables, viewer.accountId, { passwordHash });
    await endOtherSessions(tx, tables, viewer, clock.realNow());
    const opened = await rotateSession(tx, tables, viewer.session);
    if (!opened) throw new Fault('UNAUTHENTICATED');
    await recordAccess(tx, tables, ownAccess(caller, services, viewer.applicantId, 'SET_PASSWORD'));
    return { answer: { __typename: 'PasswordSet', viewer: viewerOf(opened.session)! }, opened };
  });
}

async function mayChange(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { identityHmac }: ApplicantInClear,
  currentPassword: string | null | undefined,
): Promise<RightPassword | SignInRefused | Throttled | InvalidInput | { __typename: 'FreshFace' }> {
  const { database, clock } = services;
  const { faceCheckedAt } = viewer.session;
  const oldest = secondsAfter(clock.realNow(), -LIMITS.session.faceCheck);
  if (faceCheckedAt && faceCheckedAt > oldest) return { __typename: 'FreshFace' };
  if (!currentPassword) throw new Fault('STEP_UP_REQUIRED');
  if (currentPassword.length > LONGEST_TYPED)
    return invalidInput([{ field: 'PASSWORD', reason: 'TOO_LONG' }]);
  const { passwordHash } = await getAccount(database.read, database.tables, viewer.accountId);
  return tryPassword(services, caller, identityHmac, passwordHash, currentPassword);
}
