import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openAccount } from '../applicants/account.store.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { openWorld, type World } from '../testing/world.ts';
import { deliverDue, startDelivery } from './deliver.ts';
import { webhookMailSender } from './mail-sender.webhook.ts';
import { notify } from './notify.store.ts';
import { queueMessage, queueNotice } from './outbox.store.ts';
import { replaceSubscription } from './push-subscription.store.ts';
import type { SmsSender, TextMessage } from './sms-sender.ts';
import { webhookSmsSender } from './sms-sender.webhook.ts';
import type { Webhook } from './webhook.ts';

onBothEngines((open) => {
  /** A code, which is good for five minutes. */
  async function queue({ database, services, clock }: World, to: string, body: string): Promise<void> {
    const now = clock.realNow();
    const message = { to, body, isWithheld: false, now, lastAt: new Date(now.getTime() + 5 * 60_000) };
    await database.write((tx) => queueMessage(tx, database.tables, services.vault, message));
  }
  const withMessage = async (): Promise<World> => {
    const world = await openWorld(open);
    await queue(world, '13900000001', 'the text');
    return world;
  };
  const outbox = async ({ database }: World) =>
    (await database.read.select().from(database.tables.outboxMessages))[0]!;

  it('B9: is tried again later when the operator does not take it, and erased when it does', async () => {
    const world = await withMessage();
    world.sms.isDown = true;
    expect(await deliverDue(world.services)).toBe(0);
    world.sms.isDown = false;
    expect(await deliverDue(world.services)).toBe(0);
    expect((await outbox(world)).bodyCipher).not.toBeNull();
    world.clock.advance({ seconds: 15 });
    expect(await deliverDue(world.services)).toBe(1);
    expect(await outbox(world)).toMatchObject({ state: 'SENT', tries: 2, bodyCipher: null });
    expect(world.logged.join()).not.toMatch(/the text|13900000001/);
  });

  it('B9: is given up after its last try, and erased', async () => {
    const world = await withMessage();
    world.sms.isDown = true;
    for (let n = 0; n < 16; n += 1) {
      await deliverDue(world.services);
      world.clock.advance({ seconds: 15 });
    }
    expect(await outbox(world)).toMatchObject({ state: 'FAILED', tries: 5, bodyCipher: null });
  });

  it('B9: a code that has expired goes to nobody, and is erased', async () => {
    const world = await withMessage();
    world.clock.advance({ minutes: 5 });
    expect(await deliverDue(world.services)).toBe(0);
    expect(world.sms.delivered).toEqual([]);
    expect(await outbox(world)).toMatchObject({ state: 'WITHHELD', tries: 0, bodyCipher: null });
  });

  it('B9: a code that an earlier version left behind is good for as long', async () => {
    const world = await withMessage();
    const { write, tables } = world.database;
    const forgetLast = () => write((tx) => tx.update(tables.outboxMessages).set({ lastAt: null }));
    await forgetLast();
    expect(await deliverDue(world.services)).toBe(1);
    await queue(world, '13900000001', 'another');
    await forgetLast();
    world.clock.advance({ minutes: 5 });
    expect(await deliverDue(world.services)).toBe(0);
  });

  it('B9: a notice is tried for more than three days, later each time, then given up and erased', async () => {
    const world = await openWorld(open);
    const { database, services, clock, sms } = world;
    const notice = { to: '13900000001', body: 'the notice', now: clock.realNow() };
    await database.write((tx) => queueNotice(tx, database.tables, services.vault, notice));
    sms.isDown = true;
    const triedAfter: number[] = [];
    for (let hours = 0; hours <= 96; hours += 1) {
      const { tries } = await outbox(world);
      await deliverDue(services);
      if ((await outbox(world)).tries > tries) triedAfter.push(hours);
      clock.advance({ hours: 1 });
    }
    expect(triedAfter.at(-1)).toBeGreaterThanOrEqual(72);
    const waits = triedAfter.slice(1).map((hours, n) => hours - triedAfter[n]!);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(await outbox(world)).toMatchObject({ state: 'FAILED', bodyCipher: null });
  });

  it('B9: a code waits for no operator of another channel', async () => {
    const world = await openWorld(open);
    const { database, services, clock } = world;
    const zhang = await aPerson(database, services.vault);
    const { id: accountId } = await database.write((tx) =>
      openAccount(
        tx,
        database.tables,
        services.vault,
        { applicantId: zhang.id, phoneNumber: zhang.phone },
        clock.realNow(),
      ),
    );
    const target = { endpoint: 'https://fcm.googleapis.com/fcm/send/x', keys: { p256dh: 'p', auth: 'a' } };
    await database.write(async (tx) => {
      const owner = { accountId, deviceHash: 'phone', deviceName: 'phone' };
      await replaceSubscription(tx, database.tables, services.vault, target, owner, clock.realNow());
      const told = { recipientId: zhang.id, kind: 'GRANT_ENDED', occasion: '1', at: clock.now() } as const;
      await notify(tx, database.tables, [told]);
    });
    let answer = () => {};
    const silent = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let pushed = 0;
    world.push.send = () => {
      pushed += 1;
      return silent;
    };
    const delivery = startDelivery(services, 5);
    await expect.poll(() => pushed).toBe(1);
    await queue(world, '13900000001', 'the text');
    await expect.poll(() => world.sms.delivered.map(({ body }) => body)).toContain('the text');
    answer();
    await delivery.stop();
  });

  it('B9: a message that cannot be read is given up and holds up no other', async () => {
    const world = await withMessage();
    const { database, services, clock } = world;
    await database.write((tx) =>
      tx.update(database.tables.outboxMessages).set({ bodyCipher: 'v1.lost.x.y' }),
    );
    await queue(world, '13900000002', 'another');
    expect(await deliverDue(services)).toBe(1);
    for (let n = 0; n < 16; n += 1) {
      clock.advance({ seconds: 15 });
      await deliverDue(services);
    }
    const states = await database.read.select().from(database.tables.outboxMessages);
    expect(states.map(({ state }) => state).sort()).toEqual(['FAILED', 'SENT']);
  });

  it('B9: ten deliverers hand it over once', async () => {
    const world = await withMessage();
    const sent: TextMessage[] = [];
    const smsSender: SmsSender = { send: async (message) => void sent.push(message) };
    const services = { ...world.services, smsSender };
    await Promise.all(Array.from({ length: 10 }, () => deliverDue(services)));
    expect(sent).toMatchObject([{ phoneNumber: '13900000001', body: 'the text' }]);
  });

  it('B9: an operator that took it and then broke off gets the same id again, which is no second message', async () => {
    const world = await withMessage();
    const ids: string[] = [];
    const smsSender: SmsSender = {
      send: async ({ id }) => {
        ids.push(id);
        throw new Error('reset');
      },
    };
    for (let n = 0; n < 2; n += 1) {
      await deliverDue({ ...world.services, smsSender });
      world.clock.advance({ minutes: 1 });
    }
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });
});

it.each([
  [
    'SMS',
    (webhook: Webhook, id: string) =>
      webhookSmsSender(webhook).send({ id, phoneNumber: '13900000001', body: 'the text' }),
    { to: '+8613900000001', text: 'the text' },
  ],
  [
    'mail',
    (webhook: Webhook, id: string) =>
      webhookMailSender(webhook).send({ id, address: 'a@example.cn', subject: 'news', body: 'the text' }),
    { to: 'a@example.cn', subject: 'news', text: 'the text' },
  ],
])(
  'B9: the webhook for %s states who it is, the id and the message, and rejects unless the operator took it',
  async (_, send, message) => {
    const heard: unknown[] = [];
    const server = createServer(async (request, response) => {
      const { authorization, 'idempotency-key': key } = request.headers;
      heard.push({ authorization, key, message: await json(request) });
      if (key === 'reset') request.socket.destroy();
      else response.writeHead(key === 'taken' ? 202 : 500).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const webhook = { url: `http://127.0.0.1:${port}/messages`, token: 'secret' };
    await send(webhook, 'taken');
    await expect(send(webhook, 'refused')).rejects.toThrow('500');
    await expect(send(webhook, 'reset')).rejects.toThrow();
    expect(heard[0]).toEqual({ authorization: 'Bearer secret', key: 'taken', message });
    server.close();
  },
);
