import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { getAccount } from './account.store.ts';
import type { CodeInvalid, InvalidInput, Throttled } from './answer.ts';
import { invalidInput } from './answer.ts';
import { getApplicant } from './applicant.store.ts';
import { takeBudgets } from './attempts.store.ts';
import { Claims } from './claims.ts';
import { rememberPhone } from './known-device.store.ts';
import { tryCode } from './one-time-code.store.ts';
import { type CodeSent, requestCode } from './request-code.ts';
import { rotateSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import type { WithSession } from './sign-in.ts';

export interface StepUpProven {
  readonly __typename: 'StepUpProven';
  readonly viewer: Viewer;
}

/** Sends a code to the phone of the viewer's own account, under the limits of every code. */
export async function requestStepUpCode(
  services: Services,
  caller: Caller,
  viewer: Viewer,
): Promise<CodeSent | InvalidInput | Throttled> {
  const { database, vault } = services;
  const { idNumber } = await getApplicant(database.read, database.tables, vault, viewer.applicantId);
  return requestCode(services, caller, { purpose: 'STEP_UP', idNumber });
}

/** Raises this session for ten minutes, under a new token. */
export async function proveStepUp(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  input: { challengeId: string; code: string },
): Promise<WithSession<StepUpProven | CodeInvalid | InvalidInput>> {
  const { database, vault, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const claims = new Claims();
  const code = claims.code(input.code);
  if (claims.problems.length > 0) return { answer: invalidInput(claims.problems) };
  const { identityHmac } = await getApplicant(database.read, tables, vault, viewer.applicantId);
  return database.write(async (tx) => {
    const now = clock.realNow();
    await takeBudgets(tx, tables, [identityHmac], now);
    const { phoneHmac } = await getAccount(tx, tables, viewer.accountId);
    const { deviceHash } = caller;
    const { challengeId } = input;
    const given = { purpose: 'STEP_UP', challengeId, code, identityHmac, phoneHmac, deviceHash } as const;
    const tried = await tryCode(tx, tables, vault, given, now);
    if (!tried.right) return { answer: { __typename: 'CodeInvalid', triesLeft: tried.triesLeft } };
    await rememberPhone(tx, tables, identityHmac, phoneHmac, now);
    const opened = await rotateSession(tx, tables, viewer.session, { stepUpAt: now });
    if (!opened) throw new Fault('UNAUTHENTICATED');
    return { answer: { __typename: 'StepUpProven', viewer: viewerOf(opened.session)! }, opened };
  });
}
