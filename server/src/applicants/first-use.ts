import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import { openAccount } from './account.store.ts';
import type { InvalidInput } from './answer.ts';
import { invalidInput } from './answer.ts';
import { Claims } from './claims.ts';
import type { NotProven } from './proof.ts';
import { proveIdentity } from './proof.ts';
import type { SignedIn, WithSession } from './sign-in.ts';
import { signIn } from './sign-in.ts';

export interface FirstUse {
  challengeId: string;
  code: string;
  name: string;
  idNumber: string;
  phoneNumber: string;
  publicComputer: boolean;
}

/** Opens an account at L2, or finds the one that this person has: stopped half-way, one goes on where one was. */
export async function firstUse(
  services: Services,
  caller: Caller,
  input: FirstUse,
): Promise<WithSession<SignedIn | InvalidInput | NotProven>> {
  const { database, vault, clock } = services;
  await services.addressCeiling.spend(caller.address);
  const claims = new Claims();
  const code = claims.code(input.code);
  const claimed = {
    nameKey: claims.name(input.name),
    idNumber: claims.idNumber(input.idNumber, clock.today()),
    phoneNumber: claims.phoneNumber(input.phoneNumber),
    passportNumber: null,
  };
  if (claims.problems.length > 0) return { answer: invalidInput(claims.problems) };

  const challenge = { purpose: 'FIRST_USE', challengeId: input.challengeId, code } as const;
  const proof = await proveIdentity(services, caller, challenge, claimed);
  if (proof.__typename !== 'Proven') return { answer: proof };

  const { applicantId, identityHmac, attemptId } = proof;
  const { publicComputer } = input;
  return database.write(async (tx) => {
    const person = { applicantId, phoneNumber: claimed.phoneNumber };
    const account = await openAccount(tx, database.tables, vault, person, clock.realNow());
    const action = 'VERIFY_IDENTITY';
    return signIn(tx, services, caller, { account, identityHmac, attemptId, publicComputer, action });
  });
}
