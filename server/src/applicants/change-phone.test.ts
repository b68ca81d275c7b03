import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Caller, Viewer } from '../access/caller.ts';
import { deliverDue } from '../notifications/deliver.ts';
import { ownNotifications } from '../notifications/own-notifications.ts';
import type { Services } from '../services.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { firstUseOf, wholeFirstUseOf } from '../testing/signed-in.ts';
import { callerAt, codeOf, openWorld, type World, wrong } from '../testing/world.ts';
import { changePhone, requestPhoneCode } from './change-phone.ts';
import { checkFace } from './check-face.ts';
import { findRecipient } from './code-recipient.ts';
import { firstUse } from './first-use.ts';
import { LIMITS } from './limits.ts';
import { findLiveSession } from './live-session.ts';
import { lookUp } from './look-up.ts';
import { requestCode, sendCode } from './request-code.ts';
import type { OpenedSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import { signInWithCode } from './sign-in-with-code.ts';
import { signInWithPassword } from './sign-in-with-password.ts';

const PASSWORD = '春雨 落在 江南 2024';
const NEW_PHONE = '13988880001';
const QUIET = { seconds: LIMITS.phoneQuiet };

const as = (device: string, { session }: OpenedSession): { caller: Caller; viewer: Viewer } => ({
  caller: callerAt(device, session),
  viewer: viewerOf(session)!,
});

async function ready(open: Parameters<typeof openWorld>[0]) {
  const world = await openWorld(open);
  const person = await aPerson(world.database, world.services.vault);
  const opened = await wholeFirstUseOf(world, person, PASSWORD);
  // The face check of the first use is over.
  world.clock.advance({ seconds: LIMITS.session.faceCheck });
  return { world, person, opened, ...as('home', opened) };
}

const withPassword = (
  { services }: World,
  { idNumber }: Person,
  device: string,
  { publicComputer = false, session = null }: { publicComputer?: boolean; session?: Caller['session'] } = {},
) =>
  signInWithPassword(services, callerAt(device, session), { idNumber, password: PASSWORD, publicComputer });

async function withCode(world: World, { idNumber }: Person, device: string, capture?: string) {
  const caller = callerAt(device);
  const challenge = await codeOf(world, caller, { purpose: 'SIGN_IN', idNumber });
  const input = { ...challenge, idNumber, publicComputer: false };
  return {
    ...(await signInWithCode(world.services, caller, { ...input, ...(capture && { capture }) })),
    input,
  };
}

async function newPhoneCode(world: World, caller: Caller, viewer: Viewer, phoneNumber = NEW_PHONE) {
  const answer = await requestPhoneCode(world.services, caller, viewer, phoneNumber);
  if (answer.__typename !== 'CodeSent') throw new Error(answer.__typename);
  await deliverDue(world.services);
  const sent = world.sms.delivered.find(({ body }) => /：\d{6}/.test(body));
  expect(sent?.phoneNumber).toBe(phoneNumber);
  return { challengeId: answer.challengeId, code: /：(\d{6})/.exec(sent!.body)![1]!, phoneNumber };
}

async function kindsTold({ services }: World, viewer: Viewer) {
  const page = { first: 50, after: null };
  const { edges } = await ownNotifications(services, viewer, { unreadOnly: false }, page);
  return edges.map(({ node: { kind, deviceName } }) => [kind, deviceName]);
}

onBothEngines((open) => {
  describe('a device on which nobody has signed in before', () => {
    it('D7: is told to the owner by its name, once, and the one where the account was opened is not', async () => {
      const { world, person, viewer } = await ready(open);
      expect(await kindsTold(world, viewer)).toEqual([]);
      await withPassword(world, person, 'tablet');
      await withPassword(world, person, 'tablet');
      await withPassword(world, person, 'home');
      expect(await kindsTold(world, viewer)).toEqual([['NEW_DEVICE', 'tablet']]);
      await withCode(world, person, 'phone');
      expect(await kindsTold(world, viewer)).toEqual([
        ['NEW_DEVICE', 'phone'],
        ['NEW_DEVICE', 'tablet'],
      ]);
    });

    it('D7: is told also when it looked the person up before', async () => {
      const { world, person, viewer } = await ready(open);
      const caller = callerAt('café');
      const who = { idNumber: person.idNumber, phoneNumber: person.phone };
      const challenge = await codeOf(world, caller, { purpose: 'LOOK_UP', ...who });
      const found = await lookUp(world.services, caller, null, {
        ...who,
        ...challenge,
        name: person.name,
        publicComputer: false,
      });
      expect(found.answer.__typename).toBe('NoRecord');
      await withPassword(world, person, 'café');
      expect(await kindsTold(world, viewer)).toEqual([['NEW_DEVICE', 'café']]);
    });

    it('D7: is a public computer each time, also while somebody is signed in there', async () => {
      const { world, person, viewer } = await ready(open);
      const publicComputer = true;
      const { opened } = await withPassword(world, person, 'café', { publicComputer });
      await withPassword(world, person, 'café', { publicComputer, session: opened!.session });
      await withPassword(world, person, 'café', { publicComputer });
      expect(await kindsTold(world, viewer)).toEqual(Array(3).fill(['NEW_DEVICE', 'café']));
    });

    it('B10: is every other one after a change of the phone, whatever was open there', async () => {
      const { world, person, caller, viewer } = await ready(open);
      const { services, clock } = world;
      const { opened } = await withPassword(world, person, 'thief');
      const sure = confirmed(world, viewer);
      await changePhone(services, caller, sure, await newPhoneCode(world, caller, sure));
      clock.advance(QUIET);
      expect((await withCode(world, person, 'thief')).answer.__typename).toBe('FaceNeeded');
      await withPassword(world, person, 'thief', { session: opened!.session });
      expect((await kindsTold(world, viewer))[0]).toEqual(['NEW_DEVICE', 'thief']);
      clock.advance({ minutes: 2 });
      // It knew the password: the device is known again.
      expect((await withCode(world, person, 'thief')).answer.__typename).toBe('SignedIn');
      expect((await kindsTold(world, viewer)).map(([kind]) => kind)).toEqual([
        'NEW_DEVICE',
        'PHONE_CHANGED',
        'NEW_DEVICE',
      ]);
    });
  });

  describe('changing the phone', () => {
    it('B10: needs the old phone, the authenticator or the face: a session and the new phone are not enough', async () => {
      const { world, caller, viewer } = await ready(open);
      const { services, clock } = world;
      const refused = { code: 'STEP_UP_REQUIRED' };
      await expect(requestPhoneCode(services, caller, viewer, NEW_PHONE)).rejects.toMatchObject(refused);
      const challenge = await newPhoneCode(world, caller, confirmed(world, viewer));
      await expect(changePhone(services, caller, viewer, challenge)).rejects.toMatchObject(refused);

      const seen = await checkFace(services, caller, viewer, 'demo:pass');
      const now = as('home', seen.opened!);
      const { answer } = await changePhone(services, now.caller, now.viewer, challenge);
      expect(answer.__typename).toBe('PhoneChanged');
      clock.advance({ seconds: LIMITS.session.faceCheck });
      await expect(requestPhoneCode(services, now.caller, now.viewer, NEW_PHONE)).rejects.toMatchObject(
        refused,
      );
    });

    it('B10: ends other sessions, the old phone’s codes and its look-ups; both phones are told and it is recorded', async () => {
      const { world, person, caller, viewer, opened } = await ready(open);
      const { services, sms, database } = world;
      const other = (await withPassword(world, person, 'tablet')).opened!;
      const late = await codeOf(world, callerAt('thief'), { purpose: 'SIGN_IN', idNumber: person.idNumber });
      const sure = confirmed(world, viewer);
      const challenge = await newPhoneCode(world, caller, sure);
      const wrongCode = { ...challenge, code: wrong(challenge.code) };
      expect((await changePhone(services, caller, sure, wrongCode)).answer).toEqual({
        __typename: 'CodeInvalid',
        triesLeft: 4,
      });
      const changed = await changePhone(services, caller, sure, challenge);
      expect(changed.answer.__typename).toBe('PhoneChanged');
      expect((await changePhone(services, caller, sure, challenge)).answer.__typename).toBe('InvalidInput');

      expect(await findLiveSession(services, other.token)).toBeNull();
      expect(await findLiveSession(services, opened.token)).toBeNull();
      expect(await findLiveSession(services, changed.opened!.token)).not.toBeNull();
      const thief = { ...late, idNumber: person.idNumber, publicComputer: false };
      expect((await signInWithCode(services, callerAt('thief'), thief)).answer.__typename).toBe(
        'CodeInvalid',
      );

      await deliverDue(services);
      const toTheOld = sms.delivered.find(({ body }) => body.includes('手机已更换'));
      expect(toTheOld?.phoneNumber).toBe(person.phone);
      expect(toTheOld?.body.replace('12367', '')).not.toMatch(/\d/);
      expect((await kindsTold(world, viewer))[0]).toEqual(['PHONE_CHANGED', 'home']);
      const { accessRecords } = database.tables;
      const actions = await database.read.select({ action: accessRecords.action }).from(accessRecords);
      expect(actions.map(({ action }) => action)).toContain('CHANGE_PHONE');

      world.clock.advance({ minutes: 2 });
      expect((await withCode(world, person, 'phone')).answer.__typename).toBe('SignedIn');
      expect(sms.delivered.find(({ body }) => /：\d{6}/.test(body))?.phoneNumber).toBe(NEW_PHONE);
      const guest = callerAt('guest');
      const asked = { purpose: 'LOOK_UP', idNumber: person.idNumber, phoneNumber: person.phone } as const;
      const old = await codeOf(world, guest, asked);
      const input = { ...asked, ...old, name: person.name, publicComputer: false };
      expect((await lookUp(services, guest, null, input)).answer.__typename).toBe('IdentityMismatch');
    });

    it('B10: the old phone is told also when its operator takes nothing for three days', async () => {
      const { world, person, caller, viewer } = await ready(open);
      const { services, sms, clock } = world;
      const sure = confirmed(world, viewer);
      const challenge = await newPhoneCode(world, caller, sure);
      sms.isDown = true;
      expect((await changePhone(services, caller, sure, challenge)).answer.__typename).toBe('PhoneChanged');
      for (let hours = 0; hours < 72; hours += 1) {
        await deliverDue(services);
        clock.advance({ hours: 1 });
      }
      sms.isDown = false;
      clock.advance({ hours: 6 });
      await deliverDue(services);
      const told = sms.delivered.filter(({ body }) => body.includes('手机已更换'));
      expect(told.map(({ phoneNumber }) => phoneNumber)).toEqual([person.phone]);
    });

    it('B10: a code that reaches the old phone after the change, or is given back after it, opens nothing', async () => {
      const { world, person, caller, viewer } = await ready(open);
      const { services, clock, sms } = world;
      const { idNumber } = person;
      clock.advance(QUIET);
      const held = await withCode(world, person, 'thief');
      expect(held.answer.__typename).toBe('FaceNeeded');
      const sure = confirmed(world, viewer);
      const challenge = await newPhoneCode(world, caller, sure);
      const before = await findRecipient(services, idNumber, null);
      const whileItChanges: Services = {
        ...services,
        faceCheck: {
          ...services.faceCheck,
          check: async () => {
            const { answer } = await changePhone(services, caller, sure, challenge);
            expect(answer.__typename).toBe('PhoneChanged');
            return { outcome: 'FAIL' };
          },
        },
      };
      const thief = callerAt('thief');
      const withFace = await signInWithCode(whileItChanges, thief, { ...held.input, capture: 'x' });
      expect(withFace.answer.__typename).toBe('FaceNotRecognised');
      expect((await signInWithCode(services, thief, held.input)).answer.__typename).toBe('CodeInvalid');

      // Asked for before the change, and sent after it.
      clock.advance({ minutes: 2 });
      const sent = await sendCode(services, thief, 'SIGN_IN', before);
      if (sent.__typename !== 'CodeSent') throw new Error(sent.__typename);
      await deliverDue(services);
      const { phoneNumber, body } = sms.delivered.find((one) => /：\d{6}/.test(one.body))!;
      expect(phoneNumber).toBe(person.phone);
      const code = /：(\d{6})/.exec(body)![1]!;
      const late = { challengeId: sent.challengeId, code, idNumber, publicComputer: false };
      expect((await signInWithCode(services, thief, late)).answer.__typename).toBe('CodeInvalid');
    });

    it('B6: sends a code in a minute and five in an hour, to the same new phone and to others, and says so', async () => {
      const { world, caller, viewer } = await ready(open);
      const ask = (phoneNumber: string) =>
        requestPhoneCode(world.services, caller, confirmed(world, viewer), phoneNumber);
      expect((await ask(NEW_PHONE)).__typename).toBe('CodeSent');
      const soon = { __typename: 'Throttled', retryAfterSeconds: LIMITS.sends.pause };
      for (const phone of [NEW_PHONE, '13988880002']) expect(await ask(phone)).toEqual(soon);
      for (let n = 1; n < LIMITS.sends.perPhoneAnHour; n += 1) {
        world.clock.advance({ seconds: LIMITS.sends.pause + 1 });
        expect((await ask(`1398888000${n}`)).__typename).toBe('CodeSent');
      }
      world.clock.advance({ seconds: LIMITS.sends.pause + 1 });
      expect((await ask('13988880009')).__typename).toBe('Throttled');
    });

    it('B10: the same number is no change, and nobody asks for such a code without a session', async () => {
      const { world, person, caller, viewer } = await ready(open);
      const sure = confirmed(world, viewer);
      const challenge = await newPhoneCode(world, caller, sure, person.phone);
      expect((await changePhone(world.services, caller, sure, challenge)).answer).toEqual({
        __typename: 'InvalidInput',
        problems: [{ field: 'PHONE_NUMBER', reason: 'SAME' }],
      });
    });
  });

  describe('a number that took no code in 90 days', () => {
    it('B10: does not open an account by its code alone, but with the face, by the password, or where the person signed in before', async () => {
      const { world, person } = await ready(open);
      const { services, clock } = world;
      clock.advance({ seconds: LIMITS.phoneQuiet - LIMITS.session.faceCheck - 1 });
      expect((await withCode(world, person, 'a')).answer.__typename).toBe('SignedIn');
      clock.advance(QUIET);
      const held = await withCode(world, person, 'b');
      expect(held).toMatchObject({ answer: { __typename: 'FaceNeeded', quietDays: 90 } });
      expect(held.opened).toBeUndefined();
      const again = (capture: string) => signInWithCode(services, callerAt('b'), { ...held.input, capture });
      expect((await again('demo:fail')).answer).toEqual({ __typename: 'FaceNotRecognised', triesLeft: 4 });
      expect((await again('demo:down')).answer.__typename).toBe('VerifierUnavailable');
      const { answer, opened } = await again('demo:pass');
      expect(answer.__typename).toBe('SignedIn');
      expect(opened!.session).toMatchObject({ assurance: 'L3', faceCheckedAt: clock.realNow() });
      expect((await again('demo:pass')).answer.__typename).toBe('CodeInvalid');

      clock.advance(QUIET);
      expect((await withPassword(world, person, 'c')).answer.__typename).toBe('SignedIn');
      expect((await withCode(world, person, 'd')).answer.__typename).toBe('FaceNeeded');
      clock.advance({ minutes: 2 });
      expect((await withCode(world, person, 'c')).answer.__typename).toBe('SignedIn');
      clock.advance({ minutes: 2 });
      // The phone has been used rightly: it is the owner's again.
      expect((await withCode(world, person, 'e')).answer.__typename).toBe('SignedIn');
    });

    it('B10: opens nothing by first use either, and a number of the register is not the one of the account', async () => {
      const { world, person, caller, viewer } = await ready(open);
      const { services, clock, database } = world;
      const prove = async (device: string, capture?: string) => {
        const who = { idNumber: person.idNumber, phoneNumber: person.phone };
        const challenge = await codeOf(world, callerAt(device), { purpose: 'FIRST_USE', ...who });
        const input = { ...who, ...challenge, name: person.name, publicComputer: false };
        return firstUse(services, callerAt(device), { ...input, ...(capture && { capture }) });
      };
      clock.advance(QUIET);
      expect((await prove('b')).answer.__typename).toBe('FaceNeeded');
      clock.advance({ minutes: 2 });
      expect((await prove('b', 'demo:fail')).answer.__typename).toBe('FaceNotRecognised');
      clock.advance({ minutes: 2 });
      expect((await prove('b', 'demo:pass')).answer.__typename).toBe('SignedIn');

      const sure = confirmed(world, viewer);
      await changePhone(services, caller, sure, await newPhoneCode(world, caller, sure));
      // A register that is entered anew brings the old number back.
      const { applicants } = database.tables;
      const phoneHmac = services.vault.blindIndex('phone-number', person.phone);
      await database.write((tx) => tx.update(applicants).set({ phoneHmac }));
      clock.advance({ minutes: 2 });
      expect((await prove('z')).answer.__typename).toBe('FaceNeeded');
    });

    it('C1: does not begin the count of wrong passwords anew, by no code that opens nothing', async () => {
      const { world, person } = await ready(open);
      const { services, clock, database } = world;
      const thief = callerAt('thief');
      const { idNumber, name, phone: phoneNumber } = person;
      const guess = (password: string) =>
        signInWithPassword(services, thief, { idNumber, password, publicComputer: false });
      clock.advance(QUIET);
      for (let n = 1; n < LIMITS.password.inARow; n += 1) await guess(`wrong password ${n}`);
      const held = await withCode(world, person, 'thief');
      expect(held.answer.__typename).toBe('FaceNeeded');
      expect((await signInWithCode(services, thief, held.input)).answer.__typename).toBe('FaceNeeded');
      const who = { idNumber, phoneNumber };
      const challenge = await codeOf(world, thief, { purpose: 'FIRST_USE', ...who });
      const first = { ...who, ...challenge, name, publicComputer: false };
      for (let n = 0; n <= LIMITS.mismatchesADay; n += 1)
        expect((await firstUse(services, thief, first)).answer.__typename).toBe('FaceNeeded');
      expect((await guess('the last wrong one')).answer.__typename).toBe('SignInRefused');
      expect((await guess(PASSWORD)).answer.__typename).toBe('Throttled');

      // Who comes in with the face does begin it anew, and is written down as having come in.
      const seen = await signInWithCode(services, thief, { ...held.input, capture: 'demo:pass' });
      expect(seen.answer.__typename).toBe('SignedIn');
      expect((await guess(PASSWORD)).answer.__typename).toBe('SignedIn');
      const { lookUpAttempts: t } = database.tables;
      const proven = await database.read
        .select({ kind: t.kind })
        .from(t)
        .where(and(eq(t.outcome, 'PROVEN'), eq(t.deviceHash, 'thief')))
        .orderBy(t.id);
      expect(proven.map(({ kind }) => kind).toSorted()).toEqual(['FACE', 'PASSWORD', 'SIGN_IN']);
    });

    it('B10: opens no account that was closed while the face was looked at', async () => {
      const { world, person } = await ready(open);
      const { services, clock, database } = world;
      clock.advance(QUIET);
      const { input } = await withCode(world, person, 'b');
      const { accounts } = database.tables;
      const whileItCloses: Services = {
        ...services,
        faceCheck: {
          ...services.faceCheck,
          check: async () => {
            await database.write((tx) => tx.update(accounts).set({ status: 'CLOSED' }));
            return { outcome: 'PASS' };
          },
        },
      };
      const late = signInWithCode(whileItCloses, callerAt('b'), { ...input, capture: 'x' });
      await expect(late).rejects.toThrow('UNAUTHENTICATED');
    });

    it('B10: is fresh while the account is', async () => {
      const world = await openWorld(open);
      const person = await aPerson(world.database, world.services.vault);
      await firstUseOf(world, person);
      world.clock.advance({ minutes: 2 });
      expect((await withCode(world, person, 'b')).answer.__typename).toBe('SignedIn');
      const asked = { purpose: 'SIGN_IN', idNumber: person.idNumber } as const;
      expect((await requestCode(world.services, callerAt('b'), asked)).__typename).toBe('Throttled');
    });
  });
});
