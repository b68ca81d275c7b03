import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { expect, inject, it } from 'vitest';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';
import { runOnPostgres } from '../testing/postgres-databases.ts';
import { type Migration, migrationsOf, pendingMigrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';

it('runs what is new, in order, and refuses what it does not know', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((hash) => ({ hash, sql: [] })) as [never, never, never];
  expect(pendingMigrations([a, b, c], ['a'])).toEqual([b, c]);
  expect(pendingMigrations([a, b], ['a', 'b'])).toEqual([]);
  expect(() => pendingMigrations([a], ['a', 'b'])).toThrow('newer');
  expect(() => pendingMigrations([a, b], ['a'], { upgrade: false })).toThrow('earlier version');
  expect(pendingMigrations([a, b], [], { upgrade: false })).toEqual([a, b]);
});

const PLANTED: Migration = {
  hash: 'planted',
  sql: ["INSERT INTO settings (id, value) VALUES ('half', '')", 'CREATE TABLE new (id TEXT)', 'NONSENSE'],
};

onBothEngines((open) => {
  const settingsOf = async ({ read, tables }: Pick<TestDatabase, 'read' | 'tables'>) =>
    (await read.select().from(tables.settings)).map(({ id }) => id);

  it('K11: refuses a database that newer code made, in words', async () => {
    const database = await open();
    await database.raw("INSERT INTO migrations (hash) VALUES ('of the future')");
    await expect(openDatabase(database.location)).rejects.toThrow('newer');
  });

  it('K11: a migration that fails leaves nothing behind, and the version before still starts', async () => {
    const { location, engine, close } = await open();
    await close();
    const migrations = [...migrationsOf(engine), PLANTED];
    await expect(openDatabase(location, { migrations })).rejects.toThrow(/syntax error/);
    const before = await openDatabase(location);
    expect(await settingsOf(before)).toEqual([]);
    await before.write((tx) => tx.insert(before.tables.settings).values({ id: 'still', value: '' }));
    await before.close();
    const whole = [...migrationsOf(engine), { ...PLANTED, sql: PLANTED.sql.slice(0, 2) }];
    const after = await openDatabase(location, { migrations: whole });
    expect((await settingsOf(after)).sort()).toEqual(['half', 'still']);
    await after.close();
    await expect(openDatabase(location)).rejects.toThrow('newer');
  });

  it('K11: nothing but the start of a server changes the tables', async () => {
    const { location, engine, close } = await open();
    await close();
    const migrations = [...migrationsOf(engine), { ...PLANTED, sql: PLANTED.sql.slice(0, 1) }];
    await expect(openDatabase(location, { migrations, upgrade: false })).rejects.toThrow('earlier version');
    const still = await openDatabase(location);
    expect(await settingsOf(still)).toEqual([]);
    await still.close();
  });
});

it('K11: keeps a copy of the embedded file before it changes it, for its owner alone', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-upgrade-'));
  const location = { dataDir, databaseUrl: null };
  const old = await openDatabase(location);
  await old.write((tx) => tx.insert(old.tables.settings).values({ id: 'old', value: '' }));
  await old.close();
  const known = migrationsOf('sqlite');
  const migrations = [...known, { ...PLANTED, sql: PLANTED.sql.slice(0, 1) }];
  await (await openDatabase(location, { migrations })).close();

  const name = `exit-card.before-${String(known.length + 1).padStart(4, '0')}.sqlite`;
  expect(readdirSync(dataDir).filter((file) => file.includes('before'))).toEqual([name]);
  expect(statSync(path.join(dataDir, name)).mode & 0o077).toBe(0);
  const copy = new Sqlite(path.join(dataDir, name), { readonly: true });
  expect(copy.prepare('SELECT id FROM settings').pluck().all()).toEqual(['old']);
  expect(copy.prepare('SELECT count(*) FROM migrations').pluck().get()).toBe(known.length);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();

  // Something in the way of the next copy, as a full disk would be.
  mkdirSync(path.join(dataDir, `exit-card.before-${String(known.length + 2).padStart(4, '0')}.sqlite`, 'x'), {
    recursive: true,
  });
  const next = [...migrations, { hash: 'next', sql: ["DELETE FROM settings WHERE id = 'old'"] }];
  await expect(openDatabase(location, { migrations: next })).rejects.toThrow('could not be copied');
  const unchanged = await openDatabase(location, { migrations });
  expect(await unchanged.read.$count(unchanged.tables.settings)).toBe(2);
  await unchanged.close();
  rmSync(dataDir, { recursive: true });
});

it('migrates once when two servers start on an empty PostgreSQL at the same moment', async () => {
  const location = await emptyPostgres();
  const both = await Promise.all([openDatabase(location), openDatabase(location)]);
  for (const each of both) {
    expect(await each.read.$count(each.tables.settings)).toBe(0);
    await each.close();
  }
});

it('migrates once when two servers start on an empty SQLite file at the same moment', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-start-'));
  const location = JSON.stringify({ dataDir, databaseUrl: null });
  const server = `
    import { openDatabase } from './dist/db/open-database.js';
    await new Promise((resolve) => setTimeout(resolve, ${Date.now() + 1500} - Date.now()));
    const database = await openDatabase(${location});
    console.log(await database.read.$count(database.tables.settings));
    await database.close();
  `;
  const start = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', server], {
      cwd: path.resolve(import.meta.dirname, '../..'),
    });
  const both = await Promise.all([start(), start()]);
  expect(both.map(({ stdout }) => stdout)).toEqual(['0\n', '0\n']);
  rmSync(dataDir, { recursive: true });
});

async function emptyPostgres() {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await runOnPostgres(`${inject('postgresUrl')}/postgres`, `CREATE DATABASE ${name}`);
  return { dataDir: '', databaseUrl: `${inject('postgresUrl')}/${name}` };
}
