import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { DatabaseBusy } from './errors.ts';
import { migrateSqlite } from './migrate.sqlite.ts';
import type { OpenOptions } from './migrations.ts';

/** Milliseconds for which a statement may stop the event loop while another process holds the lock. */
const BUSY_TIMEOUT = 20;
/** Milliseconds for which a write waits for that lock, from when it was asked for. */
export const PATIENCE = 3_000;
/** Milliseconds between two tries, the last one again and again. */
const PAUSES = [5, 10, 20, 40, 80, 100];

export interface SqliteConnections {
  readonly reader: Sqlite.Database;
  readonly writer: Sqlite.Database;
}

/** Opens and migrates. `alone`: one connection that shares the file with no other process. Throws DatabaseBusy. */
export async function openConnections(file: string, options: OpenOptions): Promise<SqliteConnections> {
  const { alone = false } = options;
  const writer = new Sqlite(file, { timeout: BUSY_TIMEOUT });
  try {
    if (alone) writer.pragma('locking_mode = EXCLUSIVE');
    const until = performance.now() + (alone ? 0 : PATIENCE);
    await unlessBusy(() => writer.pragma('journal_mode = WAL'), until);
    await unlessBusy(() => migrateSqlite(writer, options), until);
    const reader = alone ? writer : new Sqlite(file, { readonly: true, timeout: BUSY_TIMEOUT });
    for (const connection of [writer, reader]) secure(connection);
    return { reader, writer };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Tries at least once, then again until that moment of `performance.now()`, without stopping the event loop; then throws DatabaseBusy. */
export async function unlessBusy(step: () => unknown, until: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      step();
      return;
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    }
    if (performance.now() >= until) throw new DatabaseBusy('SQLITE_BUSY');
    await sleep(PAUSES[tries] ?? PAUSES.at(-1));
  }
}

/**
 * Pragmas are per connection and a misspelt one is ignored without a word, so each is read back.
 * Without recursive_triggers, INSERT OR REPLACE would delete an append-only row unseen by its trigger.
 */
function secure(connection: Sqlite.Database): void {
  const wanted = {
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    recursive_triggers: 1,
  };
  for (const [name, value] of Object.entries(wanted)) {
    connection.pragma(`${name} = ${value}`);
    if (connection.pragma(name, { simple: true }) !== value) throw new Error(`SQLite refused ${name}`);
  }
  if (connection.pragma('journal_mode', { simple: true }) !== 'wal') throw new Error('SQLite refused WAL');
}
