import { createECDH, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { endOtherSessions } from '../applicants/own-sessions.ts';
import type { OpenedSession } from '../applicants/session.store.ts';
import { viewerOf } from '../applicants/session.ts';
import { signOut } from '../applicants/sign-out.ts';
import { deliverDue } from '../notifications/deliver.ts';
import { confirmed } from '../testing/confirmed.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { firstUseOf } from '../testing/signed-in.ts';
import { callerAt, openWorld, type World, wrong } from '../testing/world.ts';
import { messageSettings, setMessageChannel } from './message-settings.ts';
import { removeMail, requestMailCode, setMail } from './prove-mail.ts';
import { setPhrase } from './set-phrase.ts';
import { subscribeToPush, unsubscribeFromPush } from './subscribe-to-push.ts';

const ADDRESS = 'zhang@mail.example';
const CHANGED = { __typename: 'MessageSettingsChanged' };
const STEP_UP = expect.objectContaining({ code: 'STEP_UP_REQUIRED' });

function subscription(endpoint = 'https://fcm.googleapis.com/fcm/send/one') {
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  return {
    endpoint,
    p256dh: browser.getPublicKey('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
}

onBothEngines((open) => {
  describe('message settings', () => {
    let world: World;
    let zhang: Person;
    let opened: OpenedSession;

    const caller = (device = 'home') => callerAt(device, opened.session);
    const viewer = () => viewerOf(opened.session)!;
    const shown = (device = 'home') => messageSettings(world.services, viewer(), caller(device));

    beforeAll(async () => {
      world = await openWorld(open);
      zhang = await aPerson(world.database, world.services.vault, { name: '张三' });
      opened = await firstUseOf(world, zhang);
    });

    it('begin with what is usual', async () => {
      const { topics, ...rest } = await shown();
      expect(rest).toMatchObject({ phrase: null, maskedMail: null, mailOffered: true, pushDevices: [] });
      expect(topics).toContainEqual({ topic: 'CARD', push: true, sms: true, mail: true, always: false });
      expect(topics).toContainEqual({ topic: 'SHARE', push: true, sms: false, mail: true, always: false });
      expect(topics).toContainEqual({ topic: 'SECURITY', push: true, sms: true, mail: true, always: true });
    });

    it('S4.4: change one channel of one topic, two at once too; safety cannot be turned off', async () => {
      const { services } = world;
      await Promise.all([
        setMessageChannel(services, viewer(), { topic: 'CARD', channel: 'SMS', on: false }),
        setMessageChannel(services, viewer(), { topic: 'CARD', channel: 'MAIL', on: false }),
        setMessageChannel(services, viewer(), { topic: 'SHARE', channel: 'SMS', on: true }),
      ]);
      const { topics } = await shown();
      expect(topics).toContainEqual({ topic: 'CARD', push: true, sms: false, mail: false, always: false });
      expect(topics).toContainEqual({ topic: 'SHARE', push: true, sms: true, mail: true, always: false });
      const safety = { topic: 'SECURITY', channel: 'SMS', on: false } as const;
      await expect(setMessageChannel(services, viewer(), safety)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    it('S9.2: a phrase is set at once, and changed only after a fresh code', async () => {
      const { services } = world;
      expect(await setPhrase(services, caller(), viewer(), '张三 的花')).toEqual({
        __typename: 'InvalidInput',
        problems: [{ field: 'PHRASE', reason: 'OWN_NAME' }],
      });
      expect(await setPhrase(services, caller(), viewer(), ' 海棠依旧 ')).toMatchObject(CHANGED);
      expect((await shown()).phrase).toBe('海棠依旧');
      for (const other of ['骗子的话', null])
        await expect(setPhrase(services, caller(), viewer(), other)).rejects.toEqual(STEP_UP);
      expect(await setPhrase(services, caller(), confirmed(world, viewer()), '春江 花月')).toMatchObject(
        CHANGED,
      );
      expect((await shown()).phrase).toBe('春江 花月');
      const [row] = await world.database.read.select().from(world.database.tables.accounts);
      expect(JSON.stringify(row)).not.toContain('春江');
    });

    it('a mail address is proven by the code that went there, and by nothing else', async () => {
      const { services } = world;
      const requested = await requestMailCode(services, caller(), viewer(), ` Zhang＠mail.example `);
      if (requested.__typename !== 'CodeSent') throw new Error(requested.__typename);
      await deliverDue(services);
      const [mail] = world.mail.delivered;
      expect(mail).toMatchObject({ address: ADDRESS });
      const code = /：(\d{6})/.exec(mail!.body)![1]!;
      expect(world.sms.delivered.some(({ body }) => body.includes(code))).toBe(false);
      const given = { address: ADDRESS, challengeId: requested.challengeId, code };
      expect(await setMail(services, caller(), viewer(), { ...given, code: wrong(code) })).toMatchObject({
        __typename: 'CodeInvalid',
        triesLeft: 4,
      });
      for (const [at, input] of [
        [caller(), { ...given, address: 'other@mail.example' }],
        [caller('elsewhere'), given],
      ] as const)
        expect(await setMail(services, at, viewer(), input)).toMatchObject({ __typename: 'CodeInvalid' });
      expect(await setMail(services, caller(), viewer(), given)).toMatchObject(CHANGED);
      expect((await shown()).maskedMail).toBe('z***@mail.example');
      expect(await requestMailCode(services, caller(), viewer(), 'nonsense')).toMatchObject({
        problems: [{ field: 'MAIL_ADDRESS', reason: 'FORM' }],
      });
    });

    it('and replaced or taken away only after a fresh code', async () => {
      const { services } = world;
      await expect(requestMailCode(services, caller(), viewer(), ADDRESS)).rejects.toEqual(STEP_UP);
      await expect(removeMail(services, caller(), viewer())).rejects.toEqual(STEP_UP);
      expect(await requestMailCode(services, caller(), confirmed(world, viewer()), ADDRESS)).toMatchObject({
        __typename: 'Throttled',
      });
      expect(await removeMail(services, caller(), confirmed(world, viewer()))).toMatchObject(CHANGED);
      expect((await shown()).maskedMail).toBeNull();
      expect(await removeMail(services, caller(), viewer())).toMatchObject(CHANGED);
    });

    it('where no mail is sent and nothing is pushed, neither is offered', async () => {
      const services = { ...world.services, mailSender: null, pushSender: null };
      expect(await messageSettings(services, viewer(), caller())).toMatchObject({
        mailOffered: false,
        pushKey: null,
      });
      const notFound = expect.objectContaining({ code: 'NOT_FOUND' });
      await expect(requestMailCode(services, caller(), viewer(), ADDRESS)).rejects.toEqual(notFound);
      await expect(subscribeToPush(services, caller(), viewer(), subscription())).rejects.toEqual(notFound);
    });

    it('a browser takes push until it is told not to, or signs out', async () => {
      const { services } = world;
      const subscribe = (device: string) =>
        subscribeToPush(
          services,
          caller(device),
          viewer(),
          subscription(`https://web.push.apple.com/${device}`),
        );
      expect(await subscribe('home')).toMatchObject(CHANGED);
      await subscribe('home');
      await subscribe('tablet');
      const names = async () => (await shown()).pushDevices.map((one) => [one.deviceName, one.current]);
      expect(await names()).toEqual([
        ['home', true],
        ['tablet', false],
      ]);
      const [, tablet] = (await shown()).pushDevices;
      await unsubscribeFromPush(services, caller(), viewer(), tablet!.id);
      const notFound = expect.objectContaining({ code: 'NOT_FOUND' });
      await expect(unsubscribeFromPush(services, caller(), viewer(), tablet!.id)).rejects.toEqual(notFound);
      await subscribe('phone');
      await endOtherSessions(services, viewer());
      expect(await names()).toEqual([['home', true]]);
      await signOut(services, caller());
      expect(await names()).toEqual([]);
    });

    it('S9.1: never on a public computer', async () => {
      const session = { ...opened.session, publicComputer: true };
      expect(
        await subscribeToPush(world.services, caller(), { ...viewer(), session }, subscription()),
      ).toMatchObject({ problems: [{ field: 'PUSH_SUBSCRIPTION', reason: 'PUBLIC_COMPUTER' }] });
    });

    it('S9.1: its owner who says at the next sign-in that this is a public computer ends it here, and nowhere else', async () => {
      const { services, clock } = world;
      const li = await aPerson(world.database, services.vault);
      opened = await firstUseOf(world, li, 'library');
      for (const device of ['library', 'desktop'])
        await subscribeToPush(
          services,
          caller(device),
          viewer(),
          subscription(`https://web.push.apple.com/${device}`),
        );
      clock.advance({ minutes: 2 });
      opened = await firstUseOf(world, li, 'library', true);
      expect((await shown('library')).pushDevices.map((one) => one.deviceName)).toEqual(['desktop']);
    });

    it('somebody else who signs in on this browser ends the push of who was here before', async () => {
      const { services } = world;
      opened = await firstUseOf(world, await aPerson(world.database, services.vault), 'shared');
      await subscribeToPush(services, caller('shared'), viewer(), subscription());
      expect((await shown('shared')).pushDevices).toHaveLength(1);
      const other = await aPerson(world.database, services.vault);
      await firstUseOf(world, other, 'shared');
      expect((await shown('shared')).pushDevices).toEqual([]);
    });
  });
});
