import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAccount } from '../applicants/account.store.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { testVault } from '../testing/vault.ts';
import { notify } from './notify.store.ts';

const server = path.resolve(import.meta.dirname, '../..');

/** One round of delivery, an hour after the last for each try, by a process that kills itself at a step: a write begins or is over, the operator has the message. */
const deliverer = `
  import { pino } from 'pino';
  import { openDatabase } from './dist/db/open-database.js';
  import { deliverDue } from './dist/notifications/deliver.js';
  import { webhookSmsSender } from './dist/notifications/sms-sender.webhook.js';
  import { testClock } from './dist/testing/clock.js';
  import { testVault } from './dist/testing/vault.js';
  const [location, url, hours, dieAt] = JSON.parse(process.argv[1]);
  const database = await openDatabase(location);
  const clock = testClock();
  clock.advance({ hours });
  const steps = [];
  const step = (name) => {
    steps.push(name);
    if (steps.length - 1 === dieAt) process.kill(process.pid, 'SIGKILL');
  };
  const operator = webhookSmsSender({ url, token: 'secret' });
  await deliverDue({
    database: {
      tables: database.tables,
      read: database.read,
      async write(work) {
        step('before a write');
        const done = await database.write(work);
        step('after a write');
        return done;
      },
    },
    clock,
    vault: testVault(),
    smsSender: {
      async send(message) {
        await operator.send(message);
        step('taken');
      },
    },
    mailSender: null,
    pushSender: null,
    log: pino({ level: 'silent' }),
  });
  await database.close();
  process.stdout.write(JSON.stringify(steps));
`;

onBothEngines((open) => {
  let operator: Server;
  const taken: string[] = [];

  beforeAll(async () => {
    operator = createServer((request, response) => {
      taken.push(String(request.headers['idempotency-key']));
      request.resume().on('end', () => response.writeHead(202).end());
    });
    operator.listen(0, '127.0.0.1');
    await once(operator, 'listening');
  });
  afterAll(() => operator.close());

  it('K6: whenever the deliverer is killed, the next one delivers; the operator knows a second try by its id', async () => {
    const database = await open();
    const vault = testVault();
    const clock = testClock();
    const zhang = await aPerson(database, vault);
    const who = { applicantId: zhang.id, phoneNumber: zhang.phone };
    await database.write((tx) => openAccount(tx, database.tables, vault, who, clock.realNow()));
    const { port } = operator.address() as AddressInfo;
    const round = async (hours: number, dieAt: number) => {
      const words = JSON.stringify([database.location, `http://127.0.0.1:${port}`, hours, dieAt]);
      const options = ['--input-type=module', '-e'];
      const child = spawn(process.execPath, [...options, deliverer, words], {
        cwd: server,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
      });
      const [code, signal] = await once(child, 'close');
      return { code, signal, steps: said === '' ? [] : (JSON.parse(said) as string[]) };
    };

    // Claimed, handed over, settled: it dies at one of five steps. What was not claimed is met again by the next, so it comes last.
    for (let dieAt = 4; dieAt >= 0; dieAt -= 1) {
      const told = { recipientId: zhang.id, kind: 'STATUS_CHANGED', at: clock.now() } as const;
      await database.write((tx) => notify(tx, database.tables, [{ ...told, occasion: String(dieAt) }]));
      expect(await round(0, dieAt)).toMatchObject({ signal: 'SIGKILL' });
    }
    expect(await round(4, -1)).toMatchObject({ code: 0 });
    const rows = await database.read.select().from(database.tables.deliveries);
    expect(rows.map(({ state }) => state)).toEqual(Array(5).fill('SENT'));
    const ids = rows.map(({ id }) => id);
    expect([...new Set(taken)].sort()).toEqual(ids.sort());
    // Two had it before the end could be written down: one that died with the answer in hand, one in the middle of writing.
    expect(taken.length).toBe(7);
    expect(await round(8, -1)).toMatchObject({ steps: [] });
  }, 120_000);
});
