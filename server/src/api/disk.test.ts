import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Answer, Browser } from '../testing/browser.ts';
import { testClock } from '../testing/clock.ts';
import { holdingTheLock } from '../testing/lock.ts';

const REVEAL = 'mutation { revealIdentity { idNumber } }';
const MINE = '{ viewer { cards { totalCount } } }';

describe('K4: a full disk', () => {
  let app: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startTestApp();
    browser = app.browser();
    await browser.signInAs('张三');
  });

  /** As many pages as there are, or no limit: what a full disk is to SQLite. */
  const limitPages = (limit: SQL) =>
    app.services.database.write(async (tx) => {
      (tx as unknown as { run(statement: SQL): unknown }).run(limit);
    });
  const records = () => app.services.database.read.$count(app.services.database.tables.accessRecords);
  async function untilRefused(): Promise<{ written: number; refused: Answer<unknown> }> {
    for (let written = 0; written < 500; written += 1) {
      const answer = await browser.ask(REVEAL);
      if (answer.errors.length > 0) return { written, refused: answer };
    }
    throw new Error('500 records did not fill the disk');
  }

  it('K4: refuses writes with 503 and an alarm, goes on reading, and recovers without a restart', async () => {
    const before = await records();
    await limitPages(sql`PRAGMA max_page_count = 1`);
    const { written, refused } = await untilRefused();
    expect(refused).toMatchObject({ status: 503, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const alarms = () => app.logged.filter((line) => line.includes('"alarm":true'));
    expect(alarms()[0]).toContain('SQLITE_FULL');
    expect(await (await browser.send('/metrics')).text()).toMatch(
      /exit_card_database_refusals_total\{code="SQLITE_FULL"\} [1-9]/,
    );

    expect((await browser.ask(MINE)).data).toEqual({ viewer: { cards: { totalCount: 2 } } });
    expect((await browser.send('/readyz')).status).toBe(200);

    await limitPages(sql`PRAGMA max_page_count = 1000000`);
    expect((await browser.ask(REVEAL)).errors).toEqual([]);
    expect(await records()).toBe(before + written + 1);
    expect((await verifyChains(app.services.database)).broken).toEqual([]);
  });
});

it('K12: answers 503 with Retry-After, all at once, while another process holds the database', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-lock-'));
  const clock = testClock();
  const app = await startTestApp({ location: { dataDir, databaseUrl: null }, clock });
  const browsers = [1, 2, 3, 4].map(() => app.browser());
  for (const browser of browsers) await browser.signInAs('张三');
  const held = await holdingTheLock(dataDir, 20_000);
  const since = performance.now();
  const answers = await Promise.all(browsers.map((browser) => browser.ask(REVEAL)));
  expect(performance.now() - since).toBeLessThan(6_000);
  for (const { status, headers, errors } of answers) {
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  // A sign of life is due and cannot be written.
  clock.advance({ minutes: 3 });
  expect((await browsers[0]!.ask(MINE)).data).toEqual({ viewer: { cards: { totalCount: 2 } } });
  held.letGo();
  await held.ended;
  expect((await browsers[0]!.ask(REVEAL)).errors).toEqual([]);
  await app.stop();
  rmSync(dataDir, { recursive: true });
});
