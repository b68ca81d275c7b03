import { NotificationKind } from '@exit-card/shared/notification';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { openAccount } from '../applicants/account.store.ts';
import { STATUS_WORDS } from '../cards/words.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson, type Person } from '../testing/people.ts';
import { openWorld, type World } from '../testing/world.ts';
import { deliverDue } from './deliver.ts';
import { noticeMail, noticeText } from './fixed-text.ts';
import type { NewNotification } from './notify.store.ts';
import { notify } from './notify.store.ts';
import { SubscriptionGone } from './push-sender.ts';
import { removeSubscriptions, replaceSubscription } from './push-subscription.store.ts';

const ENDPOINT = 'https://fcm.googleapis.com/fcm/send/';
const TOLD = '【出境登记卡】您有一条新消息，请登录查看。';

onBothEngines((open) => {
  describe('messages by other channels', () => {
    let world: World;
    let zhang: Person;
    let accountId: string;
    let occasions = 0;

    beforeEach(async () => {
      world = await openWorld(open);
      const { database, services, clock } = world;
      zhang = await aPerson(database, services.vault, { name: '张三' });
      const who = { applicantId: zhang.id, phoneNumber: zhang.phone };
      const account = await database.write((tx) =>
        openAccount(tx, database.tables, services.vault, who, clock.realNow()),
      );
      accountId = account.id;
    });

    const tell = async (told: Partial<NewNotification> = {}) => {
      occasions += 1;
      const at = world.clock.now();
      const message = {
        recipientId: zhang.id,
        kind: 'STATUS_CHANGED',
        occasion: String(occasions),
        at,
      } as const;
      const all = [{ ...message, ...told }];
      await world.database.write((tx) => notify(tx, world.database.tables, all));
      return all;
    };
    const rows = () => world.database.read.select().from(world.database.tables.deliveries);
    const change = (values: Partial<typeof world.database.tables.accounts.$inferInsert>) =>
      world.database.write((tx) =>
        tx
          .update(world.database.tables.accounts)
          .set(values)
          .where(eq(world.database.tables.accounts.id, accountId)),
      );
    const withMail = () =>
      change({
        mailCipher: world.services.vault.encrypt('accounts.mail_cipher', accountId, 'zhang@mail.example'),
        mailHmac: 'mail',
        phraseCipher: world.services.vault.encrypt('accounts.phrase_cipher', accountId, '海棠依旧'),
      });
    const subscribe = (device: string) =>
      world.database.write((tx) =>
        replaceSubscription(
          tx,
          world.database.tables,
          world.services.vault,
          { endpoint: ENDPOINT + device, keys: { p256dh: 'p', auth: 'a' } },
          { accountId, deviceHash: device, deviceName: device },
          world.clock.realNow(),
        ),
      );

    it('go to the phone of the account, to a proven address and to every browser that takes them', async () => {
      await withMail();
      await subscribe('phone');
      await subscribe('tablet');
      const [said] = await tell();
      expect(await deliverDue(world.services)).toBe(4);
      expect(world.sms.delivered).toMatchObject([
        { phoneNumber: zhang.phone, body: `${TOLD}您的防伪暗语：海棠依旧。` },
      ]);
      expect(world.mail.delivered).toMatchObject([
        { address: 'zhang@mail.example', body: expect.stringContaining('您的防伪暗语：海棠依旧。') },
      ]);
      const [row] = await world.database.read.select().from(world.database.tables.notifications);
      const id = row!.id;
      expect(
        world.push.delivered.map(({ notificationId, target }) => [notificationId, target.endpoint]),
      ).toEqual(
        expect.arrayContaining([
          [id, `${ENDPOINT}phone`],
          [id, `${ENDPOINT}tablet`],
        ]),
      );
      // Said once more, it goes to nobody.
      await world.database.write((tx) => notify(tx, world.database.tables, [said!, said!]));
      expect(await deliverDue(world.services)).toBe(0);
    });

    it('speak the language of the account', async () => {
      await change({ look: { language: 'en' } });
      await tell();
      await deliverDue(world.services);
      expect(world.sms.delivered[0]?.body).toBe(
        '[Exit Card] You have a new message. Please sign in to read it.',
      );
    });

    it('go by what the recipient chose for that topic, and to nobody without an account', async () => {
      await change({ channels: { CARD: { SMS: false }, SHARE: { SMS: true } } });
      await tell({ kind: 'STATUS_CHANGED' });
      await tell({ kind: 'GRANT_REQUESTED' });
      const stranger = await aPerson(world.database, world.services.vault);
      await tell({ recipientId: stranger.id });
      expect(await deliverDue(world.services)).toBe(1);
      expect(await rows()).toHaveLength(1);
    });

    it('S4.4: are turned off by a delegate for the delegate alone', async () => {
      const { database, services, clock } = world;
      const delegate = await aPerson(database, services.vault);
      const who = { applicantId: delegate.id, phoneNumber: delegate.phone };
      const other = await database.write((tx) =>
        openAccount(tx, database.tables, services.vault, who, clock.realNow()),
      );
      const { accounts } = database.tables;
      await database.write((tx) =>
        tx
          .update(accounts)
          .set({ channels: { CARD: { SMS: false } } })
          .where(eq(accounts.id, other.id)),
      );
      await tell({ recipientId: zhang.id, occasion: 'same' });
      await tell({ recipientId: delegate.id, occasion: 'same' });
      expect(await database.read.$count(database.tables.notifications)).toBe(2);
      await deliverDue(services);
      expect(world.sms.delivered.map(({ phoneNumber }) => phoneNumber)).toEqual([zhang.phone]);
    });

    it('are not sent of what was read already, nor to an account that was closed', async () => {
      await tell();
      const { notifications } = world.database.tables;
      await world.database.write((tx) => tx.update(notifications).set({ readAt: world.clock.now() }));
      expect(await deliverDue(world.services)).toBe(0);
      await tell();
      await change({ status: 'CLOSED' });
      expect(await deliverDue(world.services)).toBe(0);
      expect((await rows()).map(({ state }) => state)).toEqual(['WITHHELD', 'WITHHELD']);
    });

    it('are tried again later and later, then given up; nothing of it is logged but ids', async () => {
      await tell();
      world.sms.isDown = true;
      await deliverDue(world.services);
      await deliverDue(world.services);
      expect(await rows()).toMatchObject([{ state: 'WAITING', tries: 1 }]);
      for (let n = 0; n < 8; n += 1) {
        world.clock.advance({ hours: 4 });
        await deliverDue(world.services);
      }
      expect(await rows()).toMatchObject([{ state: 'FAILED', tries: 6 }]);
      expect(world.logged.join()).not.toMatch(new RegExp(`${zhang.phone}|新消息`));
    });

    it('K6: ten deliverers hand each over once', async () => {
      await subscribe('phone');
      await tell();
      const sent: string[] = [];
      const services = {
        ...world.services,
        smsSender: { send: async ({ id }: { id: string }) => void sent.push(id) },
      };
      await Promise.all(Array.from({ length: 10 }, () => deliverDue(services)));
      expect(sent).toHaveLength(1);
      expect(world.push.delivered).toHaveLength(1);
    });

    it('K6: a deliverer that died in its last try leaves it to one other, not to several', async () => {
      await tell();
      const { write, tables } = world.database;
      await write((tx) => tx.update(tables.deliveries).set({ tries: 6 }));
      const slow = holding();
      const first = deliverDue({ ...world.services, smsSender: slow.sender });
      await slow.asked;
      expect(await deliverDue(world.services)).toBe(0);
      slow.answer();
      expect([await first, world.sms.delivered.length]).toEqual([1, 0]);
      expect(await rows()).toMatchObject([{ state: 'SENT' }]);
    });

    it('K6: what one deliverer knows to be taken, a slower one does not call lost', async () => {
      await tell();
      const { write, tables } = world.database;
      await write((tx) => tx.update(tables.deliveries).set({ tries: 5 }));
      const slow = holding();
      const first = deliverDue({ ...world.services, smsSender: slow.sender });
      await slow.asked;
      world.clock.advance({ hours: 1 });
      expect(await deliverDue(world.services)).toBe(1);
      slow.fail();
      await first;
      expect(await rows()).toMatchObject([{ state: 'SENT' }]);
    });

    it('K6: whoever tells does not fail because the browser unsubscribes in that moment', async () => {
      await change({ channels: { CARD: { SMS: false } } });
      await subscribe('phone');
      const { write, tables } = world.database;
      let removed = () => {};
      const isRemoved = new Promise<void>((resolve) => {
        removed = resolve;
      });
      const removing = write(async (tx) => {
        await removeSubscriptions(tx, tables, { deviceHash: 'phone' });
        removed();
        await new Promise((resolve) => setTimeout(resolve, 300));
      });
      await isRemoved;
      await Promise.all([removing, tell()]);
      expect(await deliverDue(world.services)).toBe(0);
      expect((await rows()).filter(({ state }) => state !== 'WITHHELD')).toEqual([]);
    });

    it('I7: a subscription that is over goes, with what is on its way to it; the others stay', async () => {
      await subscribe('old phone');
      await subscribe('tablet');
      await tell();
      await tell();
      const send = world.push.send.bind(world.push);
      world.push.send = async (message) => {
        if (message.target.endpoint.endsWith('old phone')) throw new SubscriptionGone('410');
        return send(message);
      };
      await deliverDue(world.services);
      const { pushSubscriptions } = world.database.tables;
      const left = await world.database.read.select().from(pushSubscriptions);
      expect(left.map(({ deviceName }) => deviceName)).toEqual(['tablet']);
      const ofPush = (await rows()).filter(({ channel }) => channel === 'PUSH');
      expect(ofPush.map(({ state }) => state)).toEqual(['SENT', 'SENT']);
    });

    it('of a browser belong to who signed in there last', async () => {
      await subscribe('phone');
      await subscribe('phone');
      const { read, tables } = world.database;
      expect(await read.$count(tables.pushSubscriptions)).toBe(1);
      const [row] = await read.select().from(tables.pushSubscriptions);
      expect(JSON.stringify(row)).not.toContain('fcm.googleapis.com');
    });
  });
});

/** An operator that has been asked and says nothing yet. */
function holding() {
  let asked = () => {};
  let said = { answer: () => {}, fail: () => {} };
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  return {
    asked: isAsked,
    answer: () => said.answer(),
    fail: () => said.fail(),
    sender: {
      send: () =>
        new Promise<void>((resolve, reject) => {
          said = { answer: resolve, fail: () => reject(new Error('reset')) };
          asked();
        }),
    },
  };
}

it('J5: their words are the same for every message, and hold no name, number, status or link', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { subject, body } = noticeMail(language, null);
    for (const text of [noticeText(language, null), subject, body]) {
      expect(text).not.toMatch(/\d|https?:|www\.|EX20|\/|@/);
      for (const words of Object.values(STATUS_WORDS))
        for (const word of words) expect(text).not.toContain(word);
      for (const kind of Object.values(NotificationKind)) expect(text).not.toContain(kind);
    }
  }
});
