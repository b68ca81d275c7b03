import type { Caller } from '../access/caller.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Services } from '../services.ts';
import { changeAccount, holdAccount } from './account.store.ts';
import { proveAttempt, recordAttempt } from './attempts.store.ts';
import { hasSignedIn, tookCodeSince } from './known-device.store.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { giveBackCode } from './one-time-code.store.ts';
import type { SignedIn, WayIn, WithSession } from './sign-in.ts';
import { signIn } from './sign-in.ts';
import { type FaceNotSeen, tryFace } from './try-face.ts';

/** The code was right, and may be handed in once more together with the face. */
export interface FaceNeeded {
  readonly __typename: 'FaceNeeded';
  readonly quietDays: number;
}

/**
 * Whether the code to the phone is enough in this browser. A number that took no code for this person in a long time
 * may be somebody else's by now: then it is not, but where the person signed in before.
 */
export async function isPhoneEnough(
  tx: Writes,
  tables: Tables,
  { account, identityHmac, phoneHmac }: Held['wayIn'],
  { deviceHash }: Caller,
  now: Date,
): Promise<boolean> {
  // The register may still have the number that the account had before.
  if (phoneHmac !== account.phoneHmac) return false;
  const since = secondsAfter(now, -LIMITS.phoneQuiet);
  if (account.createdAt > since) return true;
  return (
    (await tookCodeSince(tx, tables, { identityHmac, phoneHmac }, since)) ||
    hasSignedIn(tx, tables, identityHmac, deviceHash)
  );
}

/** The code that was used for it, and when: it is given back when the person does not come in. */
interface UsedCode {
  readonly challengeId: string;
  readonly usedAt: Date;
}

/** A way in that the code alone does not open. It is no attempt yet: one that was proven would begin the count of wrong passwords anew. */
export interface Held {
  readonly wayIn: Omit<WayIn, 'attemptId' | 'phoneHmac'> & { readonly phoneHmac: string };
}

/** The way in with the face on top of the code. Throws UNAUTHENTICATED when the account was closed meanwhile. */
export async function signInWithFace(
  services: Services,
  caller: Caller,
  wayIn: Held['wayIn'],
  { challengeId, usedAt }: UsedCode,
  capture: string | null | undefined,
): Promise<WithSession<SignedIn | FaceNeeded | FaceNotSeen>> {
  const { database, clock } = services;
  const { tables } = database;
  const { account, identityHmac, phoneHmac } = wayIn;
  const quietDays = LIMITS.phoneQuiet / LIMITS.day;
  const who = { applicantId: account.applicantId, identityHmac };
  const seen = capture
    ? await tryFace(services, caller, who, capture)
    : ({ __typename: 'FaceNeeded', quietDays } as const);
  if (seen.__typename !== 'FaceSeen') {
    await database.write((tx) => giveBackCode(tx, tables, challengeId, usedAt));
    return { answer: seen };
  }
  return database.write(async (tx) => {
    const faceCheckedAt = clock.realNow();
    await holdAccount(tx, tables, { accountId: account.id });
    await proveAttempt(tx, tables, seen.attemptId);
    await changeAccount(tx, tables, account.id, { assurance: 'L3' });
    const risen = { ...account, assurance: 'L3' } as const;
    const kind = wayIn.action === 'SIGN_IN' ? 'SIGN_IN' : 'FIRST_USE';
    const attempt = { kind, identityHmac, phoneHmac, deviceHash: caller.deviceHash } as const;
    const attemptId = await recordAttempt(tx, tables, attempt, 'PROVEN', faceCheckedAt);
    return signIn(tx, services, caller, {
      ...wayIn,
      account: risen,
      attemptId,
      action: 'VERIFY_IDENTITY',
      faceCheckedAt,
    });
  });
}
