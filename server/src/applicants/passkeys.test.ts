import { describe, expect, it } from 'vitest';
import type { Caller, Viewer } from '../access/caller.ts';
import { proofOf } from '../access/proof.ts';
import { ownNotifications } from '../notifications/own-notifications.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { wholeFirstUseOf } from '../testing/signed-in.ts';
import { type Odd, SoftwarePasskey } from '../testing/software-passkey.ts';
import { callerAt, ORIGIN, openWorld, type World } from '../testing/world.ts';
import { addPasskey, beginPasskey } from './add-passkey.ts';
import { forgetTraces } from './forget-traces.store.ts';
import { LIMITS } from './limits.ts';
import { namePasskey, ownPasskeys, removePasskey } from './own-passkeys.ts';
import type { OpenedSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { beginPasskeyUse, provePasskey, signInWithPasskey } from './use-passkey.ts';

const PASSWORD = '春雨 落在 江南 2024';
const REFUSED = { __typename: 'PasskeyRefused', canUseCode: true };

interface Here {
  readonly caller: Caller;
  readonly viewer: Viewer;
}
const as = (device: string, { session }: OpenedSession): Here => ({
  caller: callerAt(device, session),
  viewer: viewerOf(session)!,
});

async function ready(open: Parameters<typeof openWorld>[0]) {
  const world = await openWorld(open);
  const person = await aPerson(world.database, world.services.vault);
  const here = as('home', await wholeFirstUseOf(world, person, PASSWORD));
  const withPassword = async (device: string) => {
    const input = { idNumber: person.idNumber, password: PASSWORD, publicComputer: false };
    return as(device, (await signInWithPassword(world.services, callerAt(device), input)).opened!);
  };
  return { world, person, here, withPassword };
}

async function added(
  { services }: World,
  { caller, viewer }: Here,
  key = new SoftwarePasskey(),
  odd: Odd = {},
) {
  const options = await beginPasskey(services, caller, viewer);
  const answer = await addPasskey(services, caller, viewer, { credential: key.make(options, ORIGIN, odd) });
  return { key, answer, options };
}

async function signedIn({ services }: World, key: SoftwarePasskey, device = 'tablet', odd: Odd = {}) {
  const caller = callerAt(device);
  const options = await beginPasskeyUse(services, caller, null);
  const credential = key.use(options, ORIGIN, odd);
  return {
    credential,
    ...(await signInWithPasskey(services, caller, { credential, publicComputer: false })),
  };
}

onBothEngines((open) => {
  describe('a passkey', () => {
    it('C9: is added after a face check, signs in by itself and is the second factor too', async () => {
      const { world, here } = await ready(open);
      const { key, answer, options } = await added(world, here);
      expect(answer.__typename).toBe('PasskeyAdded');
      expect(JSON.parse(options)).toMatchObject({
        rp: { id: 'card.example' },
        attestation: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      expect(await ownPasskeys(world.services, here.viewer)).toMatchObject([
        { id: key.id, name: 'home', lastUsedAt: null },
      ]);
      const { answer: signed, opened } = await signedIn(world, key);
      expect(signed.__typename).toBe('SignedIn');
      expect(proofOf(viewerOf(opened!.session)!)).toBe('SECOND_FACTOR');
      expect(await ownPasskeys(world.services, here.viewer)).toMatchObject([
        { lastUsedAt: world.clock.realNow() },
      ]);
      const { edges } = await ownNotifications(
        world.services,
        here.viewer,
        { unreadOnly: false },
        { first: 9, after: null },
      );
      expect(edges.map(({ node }) => node.kind)).toEqual(['NEW_DEVICE', 'PASSKEY_ADDED']);
    });

    it('C9: is not added by a password alone, nor later than ten minutes after the face', async () => {
      const { world, here, withPassword } = await ready(open);
      const { services } = world;
      const face = { code: 'STEP_UP_REQUIRED', parameters: { factor: 'FACE' } };
      const there = await withPassword('tablet');
      await expect(beginPasskey(services, there.caller, there.viewer)).rejects.toMatchObject(face);
      const { key } = await added(world, here);
      world.clock.advance({ seconds: LIMITS.session.faceCheck });
      await expect(beginPasskey(services, here.caller, here.viewer)).rejects.toMatchObject(face);
      const { opened } = await signedIn(world, key);
      expect((await added(world, as('tablet', opened!))).answer.__typename).toBe('PasskeyAdded');
    });

    it('C9: is not added by the answer to a question that asked for the use of one', async () => {
      const { world, here, withPassword } = await ready(open);
      const { services } = world;
      const face = { code: 'STEP_UP_REQUIRED', parameters: { factor: 'FACE' } };
      const there = await withPassword('tablet');
      const rpId = { rp: { id: 'card.example' } };
      const asked = async ({ caller, viewer }: Here) => {
        const { challenge } = JSON.parse(await beginPasskeyUse(services, caller, viewer)) as object & {
          challenge: string;
        };
        return new SoftwarePasskey().make(JSON.stringify({ challenge, ...rpId }), ORIGIN);
      };
      const weak = addPasskey(services, there.caller, there.viewer, { credential: await asked(there) });
      await expect(weak).rejects.toMatchObject(face);
      // Nor in a session that has just seen the face: that answers another question.
      const credential = await asked(here);
      expect(await addPasskey(services, here.caller, here.viewer, { credential })).toEqual(REFUSED);

      const key = new SoftwarePasskey();
      const late = key.make(await beginPasskey(services, here.caller, here.viewer), ORIGIN);
      world.clock.advance({ seconds: LIMITS.session.faceCheck });
      const tooLate = addPasskey(services, here.caller, here.viewer, { credential: late });
      await expect(tooLate).rejects.toMatchObject(face);
      for (const viewer of [here.viewer, there.viewer])
        expect(await ownPasskeys(services, viewer)).toEqual([]);
    });

    it('C9: is not added in a session that ended, or to an account that was closed, meanwhile', async () => {
      const { world, here } = await ready(open);
      const { services, database } = world;
      const { accounts, sessions } = database.tables;
      const add = async () => {
        const options = await beginPasskey(services, here.caller, here.viewer);
        const credential = new SoftwarePasskey().make(options, ORIGIN);
        return addPasskey(services, here.caller, here.viewer, { credential });
      };
      const endedAt = world.clock.realNow();
      await database.write((tx) => tx.update(sessions).set({ endedAt }));
      await expect(add()).rejects.toThrow('UNAUTHENTICATED');
      await database.write((tx) => tx.update(sessions).set({ endedAt: null }));
      await database.write((tx) => tx.update(accounts).set({ status: 'CLOSED' }));
      await expect(add()).rejects.toThrow('UNAUTHENTICATED');
      expect(await ownPasskeys(services, here.viewer)).toEqual([]);
    });

    it('C9: proves this session in place of the digits, and is nobody else’s', async () => {
      const { world, here, withPassword } = await ready(open);
      const { services } = world;
      const { key } = await added(world, here);
      const there = await withPassword('tablet');
      expect(proofOf(there.viewer)).toBe('L3');
      const options = await beginPasskeyUse(services, there.caller, there.viewer);
      expect(JSON.parse(options)).toMatchObject({ allowCredentials: [{ id: key.id }] });
      const credential = key.use(options, ORIGIN);
      const { opened } = await provePasskey(services, there.caller, there.viewer, credential);
      expect(proofOf(viewerOf(opened!.session)!)).toBe('SECOND_FACTOR');

      const other = await aPerson(world.database, services.vault, { phone: '13800139999' });
      const stranger = as('office', await wholeFirstUseOf(world, other, PASSWORD, 'office'));
      const asked = await beginPasskeyUse(services, stranger.caller, stranger.viewer);
      const stolen = key.use(asked, ORIGIN);
      expect((await provePasskey(services, stranger.caller, stranger.viewer, stolen)).answer).toEqual(
        REFUSED,
      );
    });

    it.each<[string, Odd]>([
      ['another site', { origin: 'https://evil.example' }],
      ['another name of the site', { rpId: 'evil.example' }],
      ['a device that did not check who holds it', { verified: false }],
    ])('C9: of %s opens nothing and is not added', async (_, odd) => {
      const { world, here } = await ready(open);
      const { key } = await added(world, here);
      expect((await signedIn(world, key, 'tablet', odd)).answer).toEqual(REFUSED);
      expect((await added(world, here, new SoftwarePasskey(), odd)).answer).toEqual(REFUSED);
    });

    it('C9: whose count falls back or stands still is a copy', async () => {
      const { world, here } = await ready(open);
      const { key } = await added(world, here);
      expect((await signedIn(world, key, 'a', { counter: 7 })).answer.__typename).toBe('SignedIn');
      expect((await signedIn(world, key, 'b', { counter: 7 })).answer).toEqual(REFUSED);
      expect((await signedIn(world, key, 'c', { counter: 6 })).answer).toEqual(REFUSED);
      expect((await signedIn(world, key, 'd', { counter: 2 ** 32 - 1 })).answer.__typename).toBe('SignedIn');
    });

    it('C9: answers a question once, in the browser and for the account that it was asked of, within five minutes', async () => {
      const { world, here } = await ready(open);
      const { services, clock } = world;
      const { key } = await added(world, here);
      const { credential } = await signedIn(world, key, 'a');
      const again = (device: string, sent: string) =>
        signInWithPasskey(services, callerAt(device), { credential: sent, publicComputer: false });
      expect((await again('a', credential)).answer).toEqual(REFUSED);
      const options = await beginPasskeyUse(services, callerAt('a'), null);
      expect((await again('b', key.use(options, ORIGIN))).answer).toEqual(REFUSED);
      const own = await beginPasskeyUse(services, here.caller, here.viewer);
      expect((await again('home', key.use(own, ORIGIN))).answer).toEqual(REFUSED);
      const late = await beginPasskeyUse(services, callerAt('a'), null);
      clock.advance({ seconds: LIMITS.passkeys.lifetime });
      expect((await again('a', key.use(late, ORIGIN))).answer).toEqual(REFUSED);
      await forgetTraces(services);
      expect(await world.database.read.$count(world.database.tables.passkeyChallenges)).toBe(0);
      for (const rubbish of ['', '{}', 'null', '[]', '{"id":1}', 'x'.repeat(40_000)])
        expect((await again('a', rubbish)).answer).toEqual(REFUSED);
    });

    it('C9: used twice at the same moment signs in once', async () => {
      const { world, here } = await ready(open);
      const { key } = await added(world, here);
      const devices = ['a', 'b', 'c'];
      const answers = await Promise.all(
        devices.map((device) => signedIn(world, key, device, { counter: 5 })),
      );
      expect(answers.filter(({ answer }) => answer.__typename === 'SignedIn')).toHaveLength(1);
    });

    it('D7: is named and removed by its owner alone, who is told; then it opens nothing', async () => {
      const { world, here } = await ready(open);
      const { services } = world;
      const { key } = await added(world, here);
      const { id } = key;
      expect(await namePasskey(services, here.viewer, { id, name: ' 办公室\u202e电脑 ' })).toMatchObject({
        name: '办公室电脑',
      });
      expect(await namePasskey(services, here.viewer, { id, name: ' ' })).toMatchObject({
        problems: [{ field: 'DEVICE_NAME', reason: 'EMPTY' }],
      });
      const other = await aPerson(world.database, services.vault, { phone: '13800139998' });
      const stranger = as('office', await wholeFirstUseOf(world, other, PASSWORD, 'office'));
      await expect(namePasskey(services, stranger.viewer, { id, name: 'x' })).rejects.toThrow('NOT_FOUND');
      const steal = removePasskey(services, stranger.caller, stranger.viewer, id);
      await expect(steal).rejects.toThrow('NOT_FOUND');
      await removePasskey(services, here.caller, here.viewer, id);
      await expect(removePasskey(services, here.caller, here.viewer, id)).rejects.toThrow('NOT_FOUND');
      expect((await signedIn(world, key)).answer).toEqual(REFUSED);
    });

    it('C9: is one of at most ten, and the same one is not added twice', async () => {
      const { world, here } = await ready(open);
      const { key } = await added(world, here);
      expect((await added(world, here, key)).answer).toEqual(REFUSED);
      for (let i = 1; i < LIMITS.passkeys.perAccount - 1; i += 1) await added(world, here);
      const answers = await Promise.all([1, 2, 3].map(() => added(world, here)));
      expect(answers.filter(({ answer }) => answer.__typename === 'PasskeyAdded')).toHaveLength(1);
      const more = beginPasskey(world.services, here.caller, here.viewer);
      await expect(more).rejects.toThrow('CONFLICT');
    });
  });
});
