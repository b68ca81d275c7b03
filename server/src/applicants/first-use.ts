import type { Caller } from '../access/caller.ts';
import type { Services } from '../services.ts';
import { openAccount } from './account.store.ts';
import type { InvalidInput } from './answer.ts';
import { invalidInput } from './answer.ts';
import { forgetAttempt } from './attempts.store.ts';
import { Claims } from './claims.ts';
import { type FaceNeeded, type Held, isPhoneEnough, signInWithFace } from './phone-alone.ts';
import type { NotProven } from './proof.ts';
import { proveIdentity } from './proof.ts';
import type { SignedIn, WithSession } from './sign-in.ts';
import { signIn } from './sign-in.ts';
import type { FaceNotSeen } from './try-face.ts';

export interface FirstUse {
  challengeId: string;
  code: string;
  name: string;
  idNumber: string;
  phoneNumber: string;
  publicComputer: boolean;
  /** The face, where the phone alone does not open an account that exists. */
  capture?: string | null;
}

/** Opens an account at L2, or finds the one that this person has: stopped half-way, one goes on where one was. */
export async function firstUse(
  services: Services,
  caller: Caller,
  input: FirstUse,
): Promise<WithSession<SignedIn | InvalidInput | NotProven | FaceNeeded | FaceNotSeen>> {
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

  const { applicantId, identityHmac, attemptId, usedAt } = proof;
  const { publicComputer, challengeId, capture } = input;
  const { tables } = database;
  const opening = await database.write(async (tx): Promise<WithSession<SignedIn> | Held> => {
    const now = clock.realNow();
    const person = { applicantId, phoneNumber: claimed.phoneNumber };
    const account = await openAccount(tx, tables, vault, person, now);
    const isFirst = account.createdAt.getTime() === now.getTime();
    const phoneHmac = vault.blindIndex('phone-number', claimed.phoneNumber);
    const action = 'VERIFY_IDENTITY';
    const wayIn = { account, identityHmac, publicComputer, phoneHmac, isFirst, action } as const;
    if (await isPhoneEnough(tx, tables, wayIn, caller, now))
      return signIn(tx, services, caller, { ...wayIn, attemptId });
    // The person was stated rightly, and is not in yet.
    await forgetAttempt(tx, tables, attemptId);
    return { wayIn };
  });
  if ('answer' in opening) return opening;
  return signInWithFace(services, caller, opening.wayIn, { challengeId, usedAt }, capture);
}
