import { LONGEST_TYPED } from '@exit-card/shared/password-rules';
import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import { findAccount, holdPassword } from './account.store.ts';
import type { InvalidInput, SignInRefused, Throttled } from './answer.ts';
import { invalidInput, signInRefused } from './answer.ts';
import { Claims } from './claims.ts';
import { tryPassword } from './password-attempt.ts';
import type { SignedIn, WithSession } from './sign-in.ts';
import { signIn } from './sign-in.ts';

export interface PasswordSignIn {
  idNumber: string;
  password: string;
  publicComputer: boolean;
}

export async function signInWithPassword(
  services: Services,
  caller: Caller,
  input: PasswordSignIn,
): Promise<WithSession<SignedIn | SignInRefused | InvalidInput | Throttled>> {
  const { database, vault, clock } = services;
  await services.addressCeiling.spend(caller.address);
  const claims = new Claims();
  const idNumber = claims.idNumber(input.idNumber, clock.today());
  // Longer text is no password and is not worth a hash.
  if (input.password.length > LONGEST_TYPED) claims.problems.push({ field: 'PASSWORD', reason: 'TOO_LONG' });
  if (claims.problems.length > 0) return { answer: invalidInput(claims.problems) };

  const identityHmac = vault.blindIndex('id-number', idNumber);
  const account = await findAccount(database.read, database.tables, identityHmac);
  const stored = account?.passwordHash ?? null;
  const tried = await tryPassword(services, caller, identityHmac, stored, input.password);
  if (tried.__typename !== 'RightPassword') return { answer: tried };
  if (!account) return { answer: signInRefused };
  const { attemptId } = tried;
  const { publicComputer } = input;
  const proof = { account, identityHmac, attemptId, publicComputer, action: 'SIGN_IN' } as const;
  return database.write(async (tx) => {
    // The comparison takes long enough for the owner to replace a password that others know.
    if (!(await holdPassword(tx, database.tables, account))) return { answer: signInRefused };
    return signIn(tx, services, caller, proof);
  });
}
