import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { count } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';

const server = path.resolve(import.meta.dirname, '../..');

/** Sweeps three times from the moment on at which it is told to, on 8 April 2024. */
const sweeper = `
  import { once } from 'node:events';
  import { chinaCalendar } from '@exit-card/shared/working-days';
  import { pino } from 'pino';
  import { sweepCards } from './dist/cards/sweep-cards.js';
  import { openDatabase } from './dist/db/open-database.js';
  import { testClock } from './dist/testing/clock.js';
  const database = await openDatabase(JSON.parse(process.argv[1]));
  const clock = testClock('2024-04-08T10:00:00+08:00');
  process.stdout.write('ready');
  await once(process.stdin, 'data');
  for (let round = 0; round < 3; round += 1)
    await sweepCards({ database, clock, calendar: chinaCalendar, log: pino({ level: 'silent' }) });
  await database.close();
  process.exit();
`;

const CARDS = Array.from({ length: 40 }, (_, i) => i);

onBothEngines((open) => {
  it('K10: of two processes on one database each end, each delay and each message is one’s', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    for (const i of CARDS) {
      const card = { id: `card-${i}`, cardNumber: `EX20240307${10_000 + i}` };
      const submitted = ['submit', '2024-03-07 09:00'] as const;
      // Every second one asked for documents, which never came; the others wait for a review, which never came.
      if (i % 2 === 0) await plantCard(database, card, submitted);
      else await plantCard(database, card, submitted, ['requestDocuments', '2024-03-08 15:00']);
    }

    const options = ['--input-type=module', '-e', sweeper];
    const words = JSON.stringify(database.location);
    const children = CARDS.slice(0, 2).map(() =>
      spawn(process.execPath, [...options, words], { cwd: server, stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    await Promise.all(children.map((child) => once(child.stdout, 'data')));
    for (const child of children) child.stdin.write('go');
    const ends = await Promise.all(children.map((child) => once(child, 'close')));
    expect(ends.map(([code]) => code)).toEqual([0, 0]);

    const { statusChanges: s, notifications: n } = database.tables;
    const done = await database.read.select({ action: s.action, times: count() }).from(s).groupBy(s.action);
    expect(Object.fromEntries(done.map(({ action, times }) => [action, times]))).toEqual({
      ...{ submit: 40, requestDocuments: 20, lapse: 20, recordDelay: 20 },
    });
    const told = await database.read.select({ kind: n.kind, times: count() }).from(n).groupBy(n.kind);
    expect(Object.fromEntries(told.map(({ kind, times }) => [kind, times]))).toEqual({
      ...{ STATUS_CHANGED: 20, CASE_OVERDUE: 20 },
    });
    expect(await verifyChains(database)).toMatchObject({ broken: [] });
  }, 120_000);
});
