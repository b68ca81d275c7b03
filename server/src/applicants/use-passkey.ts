import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { type PasskeyRefused, passkeyRefused } from './add-passkey.ts';
import { recordAttempt } from './attempts.store.ts';
import { LIMITS } from './limits.ts';
import {
  type AskedOf,
  countUse,
  findPasskey,
  keepChallenge,
  passkeysOf,
  takeChallenge,
} from './passkey.store.ts';
import type { SecondFactorProven } from './prove-second-factor.ts';
import { rotateSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import type { SignedIn, WithSession } from './sign-in.ts';
import { signIn } from './sign-in.ts';
import { parseClaim, rpIdOf, verifyUse } from './web-authn.ts';

/** What the browser needs to use a passkey, as JSON: of who is signed in, else whichever the person chooses. */
export async function beginPasskeyUse(
  { database, clock, addressCeiling }: Services,
  { origin, address, deviceHash }: Caller,
  viewer: Viewer | null,
): Promise<string> {
  await addressCeiling.spend(address);
  const { tables } = database;
  const own = viewer ? await passkeysOf(database.read, tables, viewer) : [];
  const options = await generateAuthenticationOptions({
    rpID: rpIdOf(origin),
    timeout: LIMITS.passkeys.lifetime * 1000,
    userVerification: 'required',
    allowCredentials: own.map(({ id, transports }) => ({ id, transports })),
  });
  const asked = { purpose: 'USE', deviceHash, accountId: viewer?.accountId ?? null } as const;
  await database.write((tx) => keepChallenge(tx, tables, options.challenge, asked, clock.realNow()));
  return JSON.stringify(options);
}

/** A way in of its own. The device has checked who holds it, so it is the second factor as well. */
export async function signInWithPasskey(
  services: Services,
  caller: Caller,
  { credential, publicComputer }: { credential: string; publicComputer: boolean },
): Promise<WithSession<SignedIn | PasskeyRefused>> {
  const { database, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const used = await usedPasskey(services, caller, credential, null);
  if (!used) return { answer: passkeyRefused };
  return database.write(async (tx) => {
    const now = clock.realNow();
    const found = await findPasskey(tx, tables, used.passkey.id);
    if (!found || !(await countUse(tx, tables, used.passkey, used.counter, now)))
      return { answer: passkeyRefused };
    const { account, identityHmac } = found;
    const attempt = { kind: 'PASSKEY', identityHmac, phoneHmac: '', deviceHash: caller.deviceHash } as const;
    const attemptId = await recordAttempt(tx, tables, attempt, 'PROVEN', now);
    const wayIn = { account, identityHmac, attemptId, publicComputer, action: 'SIGN_IN' } as const;
    return signIn(tx, services, caller, { ...wayIn, secondFactorAt: now });
  });
}

/** In place of the digits of an authenticator: raises this session, and this one only. */
export async function provePasskey(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  credential: string,
): Promise<WithSession<SecondFactorProven | PasskeyRefused>> {
  const { database, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const used = await usedPasskey(services, caller, credential, viewer.accountId);
  if (!used || used.passkey.accountId !== viewer.accountId) return { answer: passkeyRefused };
  return database.write(async (tx) => {
    const now = clock.realNow();
    if (!(await countUse(tx, tables, used.passkey, used.counter, now))) return { answer: passkeyRefused };
    const opened = await rotateSession(tx, tables, viewer.session, { secondFactorAt: now });
    if (!opened) throw new Fault('UNAUTHENTICATED');
    return { answer: { __typename: 'SecondFactorProven', viewer: viewerOf(opened.session)! }, opened };
  });
}

/** The passkey that rightly answered a question of ours, with its new count; the question is used up either way. */
async function usedPasskey(
  { database, clock, log }: Services,
  { deviceHash, origin }: Caller,
  credential: string,
  accountId: AskedOf['accountId'],
) {
  const { tables } = database;
  const claim = parseClaim(credential);
  if (!claim) return null;
  const asked = { purpose: 'USE', deviceHash, accountId } as const;
  const isOurs = await database.write((tx) =>
    takeChallenge(tx, tables, claim.challenge, asked, clock.realNow()),
  );
  const found = isOurs ? await findPasskey(database.read, tables, claim.id) : undefined;
  if (!found) return null;
  const counter = await verifyUse(claim, origin, found.passkey);
  if (counter === null) log.warn({ accountId: found.account.id }, 'passkey refused');
  return counter === null ? null : { passkey: found.passkey, counter };
}
