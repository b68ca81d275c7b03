import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import { findAccount } from './account.store.ts';
import type { CodeInvalid, InvalidInput } from './answer.ts';
import { invalidInput } from './answer.ts';
import { recordAttempt, takeBudgets } from './attempts.store.ts';
import { Claims } from './claims.ts';
import { phoneOfNobody } from './code-recipient.ts';
import { tryCode } from './one-time-code.store.ts';
import { type FaceNeeded, type Held, isPhoneEnough, signInWithFace } from './phone-alone.ts';
import type { SignedIn, WithSession } from './sign-in.ts';
import { signIn } from './sign-in.ts';
import type { FaceNotSeen } from './try-face.ts';

export interface CodeSignIn {
  challengeId: string;
  code: string;
  idNumber: string;
  publicComputer: boolean;
  /** The face, where the code alone is not enough. */
  capture?: string | null;
}

/** Also the way back for a forgotten password: sign in by code, check the face, set a new one. */
export async function signInWithCode(
  services: Services,
  caller: Caller,
  input: CodeSignIn,
): Promise<WithSession<SignedIn | CodeInvalid | InvalidInput | FaceNeeded | FaceNotSeen>> {
  const { database, vault, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const claims = new Claims();
  const idNumber = claims.idNumber(input.idNumber, clock.today());
  const code = claims.code(input.code);
  if (claims.problems.length > 0) return { answer: invalidInput(claims.problems) };

  const identityHmac = vault.blindIndex('id-number', idNumber);
  const nobodys = phoneOfNobody(vault, idNumber);
  const { challengeId, publicComputer } = input;
  const { deviceHash } = caller;
  const usedAt = clock.realNow();
  const tried = await database.write(async (tx): Promise<WithSession<SignedIn | CodeInvalid> | Held> => {
    const now = usedAt;
    await takeBudgets(tx, tables, [identityHmac], now);
    const account = await findAccount(tx, tables, identityHmac);
    // The phone that the account has now: what was on its way to another one opens nothing.
    const phoneHmac = account?.phoneHmac ?? nobodys;
    const given = { purpose: 'SIGN_IN', challengeId, code, identityHmac, phoneHmac, deviceHash } as const;
    const right = await tryCode(tx, tables, vault, given, now);
    // The code of an unknown person went to nobody, so only chance can be right.
    if (!right.right || !account)
      return { answer: { __typename: 'CodeInvalid', triesLeft: right.right ? 0 : right.triesLeft } };
    const wayIn = { account, identityHmac, publicComputer, phoneHmac, action: 'SIGN_IN' } as const;
    if (!(await isPhoneEnough(tx, tables, wayIn, caller, now))) return { wayIn };
    const attempt = { kind: 'SIGN_IN', identityHmac, phoneHmac, deviceHash } as const;
    const attemptId = await recordAttempt(tx, tables, attempt, 'PROVEN', now);
    return signIn(tx, services, caller, { ...wayIn, attemptId });
  });
  if ('answer' in tried) return tried;
  return signInWithFace(services, caller, tried.wayIn, { challengeId, usedAt }, input.capture);
}
