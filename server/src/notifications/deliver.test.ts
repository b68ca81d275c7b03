import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { openWorld, type World } from '../testing/world.ts';
import { deliverDue } from './deliver.ts';
import { queueMessage } from './outbox.store.ts';
import type { SmsSender, TextMessage } from './sms-sender.ts';
import { webhookSmsSender } from './sms-sender.webhook.ts';

onBothEngines((open) => {
  const withMessage = async (): Promise<World> => {
    const world = await openWorld(open);
    const { database, services, clock } = world;
    const message = { to: '13900000001', body: 'the text', isWithheld: false, now: clock.realNow() };
    await database.write((tx) => queueMessage(tx, database.tables, services.vault, message));
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
    for (let n = 0; n < 8; n += 1) {
      await deliverDue(world.services);
      world.clock.advance({ minutes: 3 });
    }
    expect(await outbox(world)).toMatchObject({ state: 'FAILED', tries: 5, bodyCipher: null });
  });

  it('B9: a message that cannot be read is given up and holds up no other', async () => {
    const world = await withMessage();
    const { database, services, clock } = world;
    await database.write((tx) =>
      tx.update(database.tables.outboxMessages).set({ bodyCipher: 'v1.lost.x.y' }),
    );
    const next = { to: '13900000002', body: 'another', isWithheld: false, now: clock.realNow() };
    await database.write((tx) => queueMessage(tx, database.tables, services.vault, next));
    expect(await deliverDue(services)).toBe(1);
    for (let n = 0; n < 5; n += 1) {
      clock.advance({ minutes: 3 });
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

it('B9: the webhook states who it is and the id of the message, and rejects unless the operator took it', async () => {
  const heard: unknown[] = [];
  const server = createServer((request, response) => {
    const { authorization, 'idempotency-key': key } = request.headers;
    heard.push({ authorization, key });
    if (key === 'reset') request.socket.destroy();
    else response.writeHead(key === 'taken' ? 202 : 500).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const sender = webhookSmsSender({ url: `http://127.0.0.1:${port}/sms`, token: 'secret' });
  const send = (id: string) => sender.send({ id, phoneNumber: '13900000001', body: 'the text' });
  await send('taken');
  await expect(send('refused')).rejects.toThrow('500');
  await expect(send('reset')).rejects.toThrow();
  expect(heard[0]).toEqual({ authorization: 'Bearer secret', key: 'taken' });
  server.close();
});
