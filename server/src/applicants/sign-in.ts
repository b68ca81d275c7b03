import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Writes } from '../db/database.ts';
import type { Services } from '../services.ts';
import type { Account } from './account.store.ts';
import { tellOfAccount } from './account-notices.store.ts';
import { proveAttempt } from './attempts.store.ts';
import { hasSignedIn, rememberPhone, rememberSignIn } from './known-device.store.ts';
import { ownAccess } from './own-access.ts';
import type { OpenedSession } from './session.store.ts';
import { openSession } from './session.store.ts';
import { viewerOf } from './session.ts';

export interface SignedIn {
  readonly __typename: 'SignedIn';
  readonly viewer: Viewer;
}

/** An answer, and the session that was opened or renewed with it, for the cookie. */
export interface WithSession<Answer> {
  readonly answer: Answer;
  readonly opened?: OpenedSession;
}

export interface WayIn {
  account: Account;
  identityHmac: string;
  attemptId: string;
  publicComputer: boolean;
  action: 'SIGN_IN' | 'VERIFY_IDENTITY';
  /** The phone whose code it was. */
  phoneHmac?: string;
  /** The account was opened with it: there was nobody to be told. */
  isFirst?: boolean;
  /** What it has proven besides, when. */
  faceCheckedAt?: Date;
  secondFactorAt?: Date;
}

/** The last step of every way in: a fresh session, a record that the owner sees, and a device that is known from now on. */
export async function signIn(
  tx: Writes,
  { database, clock }: Services,
  caller: Caller,
  { account, identityHmac, attemptId, publicComputer, action, phoneHmac, isFirst = false, ...proven }: WayIn,
): Promise<WithSession<SignedIn>> {
  const now = clock.realNow();
  const { tables } = database;
  const { id: accountId, applicantId, assurance } = account;
  await proveAttempt(tx, tables, attemptId);
  const isKnown = await hasSignedIn(tx, tables, identityHmac, caller.deviceHash);
  if (!publicComputer) await rememberSignIn(tx, tables, identityHmac, caller.deviceHash, now);
  if (phoneHmac !== undefined) await rememberPhone(tx, tables, identityHmac, phoneHmac, now);
  const owner = {
    kind: 'ACCOUNT',
    applicantId,
    accountId,
    assurance,
    cardNumber: null,
    publicComputer,
    ...proven,
  } as const;
  const opened = await openSession(tx, tables, owner, caller, now);
  if (!isKnown && !isFirst)
    await tellOfAccount(tx, tables, {
      applicantId,
      kind: 'NEW_DEVICE',
      occasion: opened.session.id,
      device: caller.deviceName,
      at: clock.now(),
    });
  await recordAccess(tx, tables, ownAccess(caller, { clock }, applicantId, action));
  return { answer: { __typename: 'SignedIn', viewer: viewerOf(opened.session)! }, opened };
}
