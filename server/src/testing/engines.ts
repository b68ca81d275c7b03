import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, inject } from 'vitest';
import type { Database } from '../db/database.ts';
import { type DatabaseLocation, openDatabase, sqliteFile } from '../db/open-database.ts';
import { copyTemplate, runOnPostgres } from './postgres-databases.ts';

export interface TestDatabase extends Database {
  readonly location: DatabaseLocation;
  /** Runs SQL past the door, on a connection of its own, as an intruder or a broken program would. */
  raw(statement: string): Promise<void>;
}

/** Opens a fresh, empty, migrated database; it is closed and removed after the last test of the file. */
export type Open = () => Promise<TestDatabase>;

/** Declares the same tests for SQLite and for PostgreSQL. */
export function onBothEngines(tests: (open: Open) => void): void {
  describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
    const closing: (() => Promise<void>)[] = [];
    afterAll(async () => {
      await Promise.all(closing.map((close) => close()));
    });

    tests(async () => {
      const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-test-'));
      const databaseUrl = engine === 'postgres' ? await copyTemplate(inject('postgresUrl')) : null;
      const location = { dataDir, databaseUrl };
      if (engine === 'sqlite') copyFileSync(inject('sqliteTemplate'), sqliteFile(dataDir));
      const database = await openDatabase(location);
      let closed: Promise<void> | undefined;
      const close = () => (closed ??= database.close());
      closing.push(async () => {
        await close();
        rmSync(dataDir, { recursive: true, force: true });
      });
      return {
        engine,
        tables: database.tables,
        get read() {
          return database.read;
        },
        write: database.write,
        close,
        location,
        raw: (statement) => runRaw(location, statement),
      };
    });
  });
}

async function runRaw({ dataDir, databaseUrl }: DatabaseLocation, statement: string): Promise<void> {
  if (databaseUrl !== null) return runOnPostgres(databaseUrl, statement);
  const connection = new Sqlite(sqliteFile(dataDir));
  connection.exec(statement);
  connection.close();
}
