import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

export interface DatabaseLocation {
  /** Folder of the embedded database; made when missing. */
  readonly dataDir: string;
  /** `postgres://…`, or null for the embedded database. */
  readonly databaseUrl: string | null;
}

/**
 * Opens and migrates. Throws when the database has migrations that this code does not know.
 * `alone` is for offline work: it throws DatabaseBusy while a server runs, and no server starts until `close`.
 */
export async function openDatabase(
  { dataDir, databaseUrl }: DatabaseLocation,
  options: { alone?: boolean } = {},
): Promise<Database> {
  if (databaseUrl !== null) return openPostgres(databaseUrl, options);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'exit-card.sqlite');
  // SQLite gives its journal the mode of the file.
  closeSync(openSync(file, 'a', 0o600));
  return openSqlite(file, options);
}
