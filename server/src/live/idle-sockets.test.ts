import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { openSession } from '../applicants/session.store.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { statementLog } from '../db/statements.ts';
import { PEOPLE } from '../demo/people.ts';
import { aServer } from '../testing/a-server.ts';
import { startTestApp } from '../testing/ask.ts';
import { browserAt } from '../testing/browser.ts';
import { onBothEngines } from '../testing/engines.ts';
import { openSocket } from '../testing/socket.ts';
import { callerAt } from '../testing/world.ts';

const ACCOUNT = 'subscription { accountChanged { cursor } }';

/** So many sessions of 周涛, as cookies. */
async function sessions({ write, tables, read }: Database, count: number): Promise<string[]> {
  const [account] = (await read.select().from(tables.accounts)).filter(
    ({ applicantId }) => applicantId === PEOPLE.zhouTao.id,
  );
  const owner = {
    kind: 'ACCOUNT',
    applicantId: PEOPLE.zhouTao.id,
    accountId: account!.id,
    assurance: 'L3',
    cardNumber: null,
    publicComputer: false,
  } as const;
  const tokens: string[] = [];
  await write(async (tx) => {
    for (let n = 0; n < count; n += 1)
      tokens.push((await openSession(tx, tables, owner, callerAt('idle'), new Date())).token);
  });
  return tokens;
}

/** Three sockets for each session, each with a subscription that has begun. */
async function openAll(origin: string, tokens: readonly string[]): Promise<() => void> {
  const opened: { raw: { terminate(): void } }[] = [];
  for (const token of tokens.flatMap((one) => [one, one, one])) {
    const browser = browserAt(origin, new Set());
    browser.cookies.set('sid', token);
    const page = await openSocket({ origin, browser });
    await page.subscribe(ACCOUNT).next();
    opened.push(page);
  }
  return () => {
    for (const { raw } of opened) raw.terminate();
  };
}

it('K13: a thousand idle sockets cost less than 100 MB', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-idle-'));
  const server = await aServer({ DATA_DIR: dataDir });
  try {
    await server.start();
    const database = await openDatabase({ dataDir, databaseUrl: null });
    const browser = browserAt(server.origin, new Set());
    await browser.signInAs('周涛');
    const megabytes = async () => {
      const page = await (await browser.send('/metrics')).text();
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(page)?.[1]) / 1024 / 1024;
    };
    // All of them first: each that begins is something that every open page of the person hears.
    const tokens = await sessions(database, 344);
    const end = await openAll(server.origin, tokens.slice(0, 10));
    const before = await megabytes();
    const endMore = await openAll(server.origin, tokens.slice(10));
    const after = await megabytes();
    console.log(`1,000 idle sockets: ${Math.round(after - before)} MB`);
    expect(after - before).toBeLessThan(100);
    end();
    endMore();
    await database.close();
  } finally {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 180_000);

onBothEngines((open) => {
  it('K13: idle sockets cost no statement each', async () => {
    const database = await open();
    const app = await startTestApp({ location: database.location });
    await app.browser().signInAs('周涛');
    const said = vi.spyOn(statementLog, 'logQuery');
    const looks = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      said.mockClear();
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      return said.mock.calls.filter(([text]) => /from "(?:event_boxes|events|sessions)"/.test(text)).length;
    };
    const tokens = await sessions(database, 11);
    const endFew = await openAll(app.origin, tokens.slice(0, 1));
    const few = await looks();
    const endMany = await openAll(app.origin, tokens.slice(1));
    const many = await looks();
    endFew();
    endMany();
    said.mockRestore();
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThanOrEqual(12);
    expect(many).toBeLessThanOrEqual(12);
  }, 60_000);
});
