import { generateRegistrationOptions } from '@simplewebauthn/server';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { holdAccount } from './account.store.ts';
import { tellOfAccount } from './account-notices.store.ts';
import type { InvalidInput } from './answer.ts';
import { getApplicant } from './applicant.store.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { ownAccess } from './own-access.ts';
import { insertPasskey, keepChallenge, passkeysOf, takeChallenge } from './passkey.store.ts';
import { holdSession } from './session.store.ts';
import { typedDeviceName } from './typed-device-name.ts';
import { ALGORITHMS, parseClaim, rpIdOf, verifyNew } from './web-authn.ts';

const SITE = '出境登记卡 Exit Card';

export interface PasskeyAdded {
  readonly __typename: 'PasskeyAdded';
  readonly viewer: Viewer;
}
export interface PasskeyRefused {
  readonly __typename: 'PasskeyRefused';
  readonly canUseCode: boolean;
}

/** Wrong site, used or old question, no check of the person, unknown passkey, falling count: all alike. */
export const passkeyRefused: PasskeyRefused = { __typename: 'PasskeyRefused', canUseCode: true };

/**
 * What the browser needs to make a passkey, as JSON. Needs the face or the second factor within ten minutes: a passkey is a
 * second factor too. Throws STEP_UP_REQUIRED, and CONFLICT when there are enough.
 */
export async function beginPasskey(services: Services, caller: Caller, viewer: Viewer): Promise<string> {
  demandStrong(services, viewer);
  const { database, vault, clock } = services;
  const { tables } = database;
  const { name } = await getApplicant(database.read, tables, vault, viewer.applicantId);
  const known = await passkeysOf(database.read, tables, viewer);
  if (known.length >= LIMITS.passkeys.perAccount) throw new Fault('CONFLICT');
  const options = await generateRegistrationOptions({
    rpName: SITE,
    rpID: rpIdOf(caller.origin),
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(viewer.accountId)),
    timeout: LIMITS.passkeys.lifetime * 1000,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  const asked = { purpose: 'ADD', deviceHash: caller.deviceHash, accountId: viewer.accountId } as const;
  await database.write((tx) => keepChallenge(tx, tables, options.challenge, asked, clock.realNow()));
  return JSON.stringify(options);
}

/** Adds the one that was begun. Throws STEP_UP_REQUIRED as `beginPasskey`, UNAUTHENTICATED when session or account ended meanwhile. */
export async function addPasskey(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { credential, name }: { credential: string; name?: string | null },
): Promise<PasskeyAdded | PasskeyRefused | InvalidInput> {
  demandStrong(services, viewer);
  const { database, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const deviceName = typedDeviceName(name ?? caller.deviceName);
  if (typeof deviceName !== 'string') return deviceName;
  const claim = parseClaim(credential);
  if (!claim) return passkeyRefused;
  const { accountId, applicantId } = viewer;
  const asked = { purpose: 'ADD', deviceHash: caller.deviceHash, accountId } as const;
  const isOurs = await database.write((tx) =>
    takeChallenge(tx, tables, claim.challenge, asked, clock.realNow()),
  );
  const made = isOurs ? await verifyNew(claim, caller.origin) : null;
  if (!made) return passkeyRefused;
  return database.write(async (tx) => {
    const now = clock.realNow();
    // The eleventh of two at once waits here, and whoever was signed out or closed the account meanwhile adds nothing.
    await holdAccount(tx, tables, viewer);
    if (!(await holdSession(tx, tables, viewer.session))) throw new Fault('UNAUTHENTICATED');
    const isNew = await insertPasskey(tx, tables, {
      ...made,
      accountId,
      deviceName,
      createdAt: now,
      lastUsedAt: null,
    });
    if (!isNew) return passkeyRefused;
    const occasion = `${made.id} ${now.toISOString()}`;
    const notice = { applicantId, occasion, device: deviceName, at: clock.now() };
    await tellOfAccount(tx, tables, { ...notice, kind: 'PASSKEY_ADDED' });
    await recordAccess(tx, tables, ownAccess(caller, services, applicantId, 'SET_PASSKEY'));
    return { __typename: 'PasskeyAdded', viewer };
  });
}

function demandStrong({ clock }: Services, { session }: Viewer): void {
  const oldest = secondsAfter(clock.realNow(), -LIMITS.session.faceCheck);
  const proven = [session.faceCheckedAt, session.secondFactorAt];
  if (!proven.some((at) => at !== null && at > oldest))
    throw new Fault('STEP_UP_REQUIRED', { factor: 'FACE' });
}
