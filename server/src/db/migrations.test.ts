import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { runOnPostgres } from '../testing/postgres-databases.ts';
import { pendingMigrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';

const server = path.resolve(import.meta.dirname, '../..');
const drizzleKit = path.resolve(createRequire(import.meta.url).resolve('drizzle-kit'), '../bin.cjs');

it.each([
  ['sqlite', 'sqlite'],
  ['postgres', 'postgresql'],
])('has a migration on %s for all that tables.ts says', (engine, dialect) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'exit-card-migrations-'));
  cpSync(path.join(server, 'migrations', engine), folder, { recursive: true });
  const before = contents(folder);
  // It exits 0 also when it asks something and writes nothing, so its words are checked too.
  const output = execFileSync(
    process.execPath,
    [
      drizzleKit,
      'generate',
      `--dialect=${dialect}`,
      `--schema=src/db/tables.${engine}.ts`,
      `--out=${path.relative(server, folder)}`,
    ],
    {
      cwd: server,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '--conditions=@exit-card/source' },
    },
  );
  const after = contents(folder);
  rmSync(folder, { recursive: true });
  expect(output).toContain('No schema changes');
  expect(after).toEqual(before);
});

function contents(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')]);
}

it('runs what is new, in order, and refuses what it does not know', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((hash) => ({ hash, sql: [] })) as [never, never, never];
  expect(pendingMigrations([a, b, c], ['a'])).toEqual([b, c]);
  expect(pendingMigrations([a, b], ['a', 'b'])).toEqual([]);
  expect(() => pendingMigrations([a], ['a', 'b'])).toThrow('newer');
});

onBothEngines((open) => {
  it('K11: refuses a database that newer code made', async () => {
    const database = await open();
    await database.raw("INSERT INTO migrations (hash) VALUES ('of the future')");
    await expect(openDatabase(database.location)).rejects.toThrow('newer');
  });
});

it('migrates once when two servers start on an empty PostgreSQL at the same moment', async () => {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await runOnPostgres(`${inject('postgresUrl')}/postgres`, `CREATE DATABASE ${name}`);
  const location = { dataDir: '', databaseUrl: `${inject('postgresUrl')}/${name}` };
  const both = await Promise.all([openDatabase(location), openDatabase(location)]);
  for (const each of both) {
    expect(await each.read.$count(each.tables.settings)).toBe(0);
    await each.close();
  }
});
