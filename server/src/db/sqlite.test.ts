import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson } from '../testing/people.ts';
import { testVault } from '../testing/vault.ts';
import type { Database } from './database.ts';
import { DatabaseBusy } from './errors.ts';
import { openDatabase } from './open-database.ts';
import { openConnections } from './sqlite-connections.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-test-'));
const file = path.join(dataDir, 'exit-card.sqlite');
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ dataDir, databaseUrl: null });
});
afterAll(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true });
});

/** Starts a process that runs `code` with its own `connection` to the file, and waits for the first line it prints. */
async function inOtherProcess(code: string): Promise<{ ended: Promise<unknown> }> {
  const connect = `const connection = new (require('better-sqlite3'))(${JSON.stringify(file)}, { timeout: 5000 });`;
  const child = spawn(process.execPath, ['-e', connect + code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { ended };
}

it('K4: sets and keeps the settings that make a commit durable, on both connections', async () => {
  const { reader, writer } = await openConnections(path.join(dataDir, 'other.sqlite'), {});
  for (const connection of [reader, writer]) {
    const setting = (name: string) => connection.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'foreign_keys'].map(setting)).toEqual(['wal', 2, 1]);
    expect(['trusted_schema', 'cell_size_check', 'recursive_triggers'].map(setting)).toEqual([0, 1, 1]);
  }
  expect(() => reader.exec('DELETE FROM settings')).toThrow('readonly');
  reader.close();
  writer.close();
});

it('K2: two processes lose none of 50 increments each', async () => {
  const { settings } = database.tables;
  await database.write((tx) => tx.insert(settings).values({ id: 'count', value: '0' }));
  const other = await inOtherProcess(`
    console.log('ready');
    const add = connection.prepare("UPDATE settings SET value = value + 1 WHERE id = 'count'");
    for (let i = 0; i < 50; i++) connection.transaction(() => add.run()).immediate();
  `);
  for (let i = 0; i < 50; i++)
    await database.write(async (tx) => {
      const [row] = await tx.select().from(settings).where(eq(settings.id, 'count'));
      const value = String(Number(row!.value) + 1);
      await tx.update(settings).set({ value }).where(eq(settings.id, 'count'));
    });
  await other.ended;
  const [row] = await database.read.select().from(settings).where(eq(settings.id, 'count'));
  expect(Number(row?.value)).toBe(100);
});

it('K12: waits for another process without stopping the event loop', async () => {
  const { settings } = database.tables;
  const other = await inOtherProcess(`
    connection.exec('BEGIN IMMEDIATE');
    console.log('holding');
    setTimeout(() => connection.exec('COMMIT'), 500);
  `);
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  await database.write((tx) => tx.insert(settings).values({ id: 'waited', value: '' }));
  clearInterval(ticking);
  await other.ended;
  expect(ticks).toBeGreaterThan(10);
});

it('K12: gives up on a lock that is held too long, and works again afterwards', async () => {
  const { settings } = database.tables;
  const other = await inOtherProcess(`
    connection.exec('BEGIN IMMEDIATE');
    console.log('holding');
    setTimeout(() => connection.exec('COMMIT'), 5000);
  `);
  const insert = () => database.write((tx) => tx.insert(settings).values({ id: 'late', value: '' }));
  await expect(insert()).rejects.toThrow(DatabaseBusy);
  await other.ended;
  await insert();
});

it('lets others in between the writes of a long job', async () => {
  const { tables } = database;
  let turns = 0;
  let isOver = false;
  const other = () => {
    turns += 1;
    if (!isOver) setImmediate(other);
  };
  setImmediate(other);
  for (let n = 0; n < 20; n += 1)
    await database.write((tx) => tx.select().from(tables.settings).where(eq(tables.settings.id, 'none')));
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(20);
});

it('J6: has no ID number, phone or passport in its files, in no simple disguise either', async () => {
  const person = await aPerson(database, testVault(), { passport: 'E87654321' });
  const files = readdirSync(dataDir).map((name) => path.join(dataDir, name));
  expect(files).toContain(`${file}-wal`);
  const bytes = Buffer.concat(files.map((each) => readFileSync(each)));
  expect(bytes.includes(person.id)).toBe(true);
  for (const secret of [person.idNumber, person.phone, 'E87654321'])
    for (const disguise of disguises(secret)) expect(bytes.includes(disguise)).toBe(false);
});

it('keeps its files to itself', () => {
  for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o077).toBe(0);
});

function disguises(secret: string): string[] {
  const reversed = [...secret].reverse().join('');
  return [secret, reversed].flatMap((text) => [
    text,
    Buffer.from(text).toString('hex'),
    // Base64 depends on where in its three-byte groups the text begins; the outer characters also hold neighbours.
    ...[0, 1, 2].map((shift) =>
      Buffer.from('x'.repeat(shift) + text)
        .toString('base64')
        .slice(4, -4),
    ),
  ]);
}
