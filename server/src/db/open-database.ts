import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Database } from './database.ts';
import type { OpenOptions } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

export interface DatabaseLocation {
  /** Folder of the embedded database; made when missing. */
  readonly dataDir: string;
  /** `postgres://…`, or null for the embedded database. */
  readonly databaseUrl: string | null;
}

/** The embedded database of this folder. */
export function sqliteFile(dataDir: string): string {
  return path.join(dataDir, 'exit-card.sqlite');
}

/**
 * Opens and migrates. Throws NewerDatabase, and OlderDatabase where it is not to be upgraded.
 * `alone` is for offline work: it throws DatabaseBusy while a server runs, and no server starts until `close`.
 */
export async function openDatabase(
  { dataDir, databaseUrl }: DatabaseLocation,
  options: OpenOptions = {},
): Promise<Database> {
  if (databaseUrl !== null) return openPostgres(databaseUrl, options);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = sqliteFile(dataDir);
  // SQLite gives its journal the mode of the file.
  closeSync(openSync(file, 'a', 0o600));
  return openSqlite(file, options);
}
