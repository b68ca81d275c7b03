import { randomUUID } from 'node:crypto';
import { expect, inject, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { runOnPostgres } from '../testing/postgres-databases.ts';
import { pendingMigrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';

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
