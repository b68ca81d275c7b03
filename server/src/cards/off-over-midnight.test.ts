import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { browserAt } from '../testing/browser.ts';

const server = path.resolve(import.meta.dirname, '../..');
const movedTime = pathToFileURL(path.join(server, '../e2e/harness/moved-time.mjs')).href;
const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-midnight-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const DAY = 86_400;

/** The server as it would start so many seconds from now; gives its address. */
async function startLater(seconds: number): Promise<{ child: ChildProcess; origin: string }> {
  const words = ['--import', movedTime, path.join(server, 'dist', 'main.js')];
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir, MOVED_SECONDS: String(seconds) };
  const child = spawn(process.execPath, words, { env, cwd: server });
  children.push(child);
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  for await (const chunk of child.stdout) {
    output += String(chunk);
    const origin = /^出境登记卡.* (http:\S+)\/$/m.exec(output)?.[1];
    if (origin) return { child, origin };
  }
  throw new Error(output);
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const ASKED = `{ viewer {
  cards(first: 10) { edges { node { number status history { to at } } } }
  notifications(first: 50) { edges { node { kind fromStatus toStatus cardNumber } } }
} }`;
interface Answer {
  viewer: {
    cards: { edges: { node: { number: string; status: string; history: { to: string; at: string }[] } }[] };
    notifications: { edges: { node: Record<string, string | null> }[] };
  };
}

/** What 张三 sees of cards and messages, once there are this many messages. */
async function seen(origin: string, messages: number): Promise<Answer['viewer']> {
  const browser = browserAt(origin, new Set());
  await browser.signInAs('张三');
  for (let tries = 0; ; tries += 1) {
    const { viewer } = (await browser.ask<Answer>(ASKED)).data;
    if (viewer.notifications.edges.length >= messages || tries === 100) return viewer;
    await sleep(100);
  }
}

it('K9: what came while the server was off over midnights is recorded and said once when it is back', async () => {
  const before = await startLater(0);
  expect((await seen(before.origin, 0)).notifications.edges).toEqual([]);
  await kill(before.child);

  for (const start of [27 * DAY, 27 * DAY + 60]) {
    const { child, origin } = await startLater(start);
    const { cards, notifications } = await seen(origin, 2);
    await sleep(300);
    expect(cards.edges.map(({ node }) => [node.number, node.status, node.history[0]])).toEqual([
      ['EX2024030867890', 'LAPSED', { to: 'LAPSED', at: '2024-03-15T16:00:00.000Z' }],
      ['EX2024030712345', 'EXPIRED', { to: 'EXPIRED', at: '2024-04-06T16:00:00.000Z' }],
    ]);
    expect(notifications.edges.map(({ node }) => node)).toEqual([
      {
        kind: 'STATUS_CHANGED',
        fromStatus: 'APPROVED',
        toStatus: 'EXPIRED',
        cardNumber: 'EX2024030712345',
      },
      {
        kind: 'STATUS_CHANGED',
        fromStatus: 'ADDITIONAL_DOCUMENTS_REQUIRED',
        toStatus: 'LAPSED',
        cardNumber: 'EX2024030867890',
      },
    ]);
    await kill(child);
  }
}, 120_000);
