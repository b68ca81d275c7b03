import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { runOnPostgres } from '../testing/postgres-databases.ts';
import { migrationsOf } from './migrations.ts';
import { openDatabase } from './open-database.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A database as one version of the program left it, with a row in every table that it had. */
interface OldDatabase {
  readonly location: { dataDir: string; databaseUrl: string | null };
  readonly tables: readonly string[];
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
  const versions = migrationsOf(engine).map((_, i) => i + 1);

  it.each(versions)('K11: data that version %i left is all there after the upgrade', async (version) => {
    const old = await (engine === 'sqlite' ? oldSqlite : oldPostgres)(version);
    const { read, tables, close } = await openDatabase(old.location);
    const found = await Promise.all(
      Object.values<PgTable>(tables).map(async (table) => [
        getTableName(table),
        await read.select().from(table),
      ]),
    );
    await close();
    expect(old.tables.length).toBeGreaterThan(10);
    for (const [name, rows] of found) if (old.tables.includes(name as string)) expect(rows).toHaveLength(1);
    expect(found.filter(([name]) => old.tables.includes(name as string))).toHaveLength(old.tables.length);
  });
});

/** Each row is called x, so that each reference finds its parent; `[]` is a text and JSON too. */
async function oldSqlite(version: number): Promise<OldDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-old-'));
  folders.push(dataDir);
  const connection = new Sqlite(path.join(dataDir, 'exit-card.sqlite'));
  connection.pragma('journal_mode = WAL');
  connection.pragma('foreign_keys = OFF');
  connection.exec('CREATE TABLE migrations (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE)');
  for (const { hash, sql } of migrationsOf('sqlite').slice(0, version)) {
    for (const statement of sql) connection.exec(statement);
    connection.prepare('INSERT INTO migrations (hash) VALUES (?)').run(hash);
  }
  const tables = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migrations'")
    .pluck()
    .all();
  for (const table of tables) {
    const columns = connection.pragma(`table_info(${table})`) as { name: string; type: string }[];
    const references = connection.pragma(`foreign_key_list(${table})`) as { from: string }[];
    const named = new Set(['id', ...references.map(({ from }) => from)]);
    const values = columns.map(({ name, type }) =>
      named.has(name) ? 'x' : type.toUpperCase() === 'INTEGER' ? 1 : '[]',
    );
    const marks = columns.map(() => '?').join();
    connection.prepare(`INSERT INTO ${table} VALUES (${marks})`).run(values);
  }
  connection.close();
  return { location: { dataDir, databaseUrl: null }, tables };
}

async function oldPostgres(version: number): Promise<OldDatabase> {
  const server = inject('postgresUrl');
  const name = `old_${randomBytes(6).toString('hex')}`;
  await runOnPostgres(`${server}/postgres`, `CREATE DATABASE ${name}`);
  const client = new Client({ connectionString: `${server}/${name}` });
  await client.connect();
  await client.query(
    'CREATE TABLE migrations (seq INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, hash TEXT NOT NULL UNIQUE)',
  );
  for (const { hash, sql } of migrationsOf('postgres').slice(0, version)) {
    for (const statement of sql) await client.query(statement);
    await client.query('INSERT INTO migrations (hash) VALUES ($1)', [hash]);
  }
  const { rows: columns } = await client.query<{
    table: string;
    name: string;
    type: string;
    named: boolean;
  }>(`
    SELECT c.table_name AS table, c.column_name AS name, c.data_type AS type,
      c.column_name = 'id' OR EXISTS (
        SELECT FROM information_schema.key_column_usage k JOIN information_schema.table_constraints t USING (constraint_name)
        WHERE t.constraint_type = 'FOREIGN KEY' AND k.table_name = c.table_name AND k.column_name = c.column_name
      ) AS named
    FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.table_name <> 'migrations' ORDER BY c.ordinal_position`);
  const tables = [...new Set(columns.map(({ table }) => table))];
  // Parents may come after their children.
  await client.query("SET session_replication_role = 'replica'");
  for (const table of tables) {
    const values = columns
      .filter((column) => column.table === table)
      .map(({ type, named }) => (named ? "'x'" : (VALUES[type] ?? "'[]'")));
    await client.query(`INSERT INTO ${table} VALUES (${values.join()})`);
  }
  await client.end();
  return { location: { dataDir: '', databaseUrl: `${server}/${name}` }, tables };
}

const VALUES: Record<string, string> = {
  integer: '1',
  boolean: 'true',
  'timestamp with time zone': "'2024-03-11'",
};
