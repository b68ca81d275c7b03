import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { DatabaseBusy } from './errors.ts';
import { migrateSqlite } from './migrate.sqlite.ts';
import type { OpenOptions } from './migrations.ts';

/** Milliseconds for which a statement may stop the event loop while another process holds the lock. */
const BUSY_TIMEOUT = 20;
/** Milliseconds between tries to get that lock, about three seconds in all. */
const PAUSES = [5, 10, 20, 40, 80, ...Array<number>(29).fill(100)];

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
    const pauses = alone ? [0] : PAUSES;
    await unlessBusy(() => writer.pragma('journal_mode = WAL'), pauses);
    await unlessBusy(() => migrateSqlite(writer, options), pauses);
    const reader = alone ? writer : new Sqlite(file, { readonly: true, timeout: BUSY_TIMEOUT });
    for (const connection of [writer, reader]) secure(connection);
    return { reader, writer };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Waits without stopping the event loop; throws DatabaseBusy when the pauses are used up. */
export async function unlessBusy(step: () => unknown, pauses = PAUSES): Promise<void> {
  for (const pause of pauses) {
    try {
      step();
      return;
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
    }
    await sleep(pause);
  }
  throw new DatabaseBusy('SQLITE_BUSY');
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
