import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Reads, Writes } from './database.ts';
import { DatabaseBusy, databaseError } from './errors.ts';
import { migrateSqlite } from './migrate.sqlite.ts';
import { statementLog } from './statements.ts';
import * as tables from './tables.sqlite.ts';
import type { Tables } from './tables.ts';
import { TransactionScope } from './transaction-scope.ts';

/** Milliseconds for which a statement may stop the event loop while another process holds the lock. */
const BUSY_TIMEOUT = 20;
/** Milliseconds after which a write gives up waiting for another process. */
const GIVE_UP_AFTER = 5_000;

/** Opens the file, making and migrating it when needed. One reader, one writer: a read never sees a half-done write. */
export async function openSqlite(file: string): Promise<Database> {
  const writer = new Sqlite(file, { timeout: BUSY_TIMEOUT });
  writer.pragma('journal_mode = WAL');
  await unlessBusy(() => migrateSqlite(writer));
  const reader = new Sqlite(file, { readonly: true, timeout: BUSY_TIMEOUT });
  for (const connection of [writer, reader]) secure(connection);

  const read = drizzle(reader, { logger: statementLog }) as unknown as Reads;
  const tx = drizzle(writer, { logger: statementLog }) as unknown as Writes;
  const scope = new TransactionScope();
  let last: Promise<unknown> = Promise.resolve();

  async function transaction<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
    try {
      await unlessBusy(() => writer.exec('BEGIN IMMEDIATE'));
      const result = await scope.run(() => work(tx));
      await unlessBusy(() => writer.exec('COMMIT'));
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw databaseError(error);
    }
  }

  return {
    engine: 'sqlite',
    tables: tables as unknown as Tables,
    get read() {
      scope.assertOutside('read');
      return read;
    },
    async write(work) {
      scope.assertOutside('write()');
      const done = last.then(() => transaction(work));
      last = done.catch(() => undefined);
      return done;
    },
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
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

/** Waits without stopping the event loop; throws DatabaseBusy after GIVE_UP_AFTER. */
async function unlessBusy(step: () => unknown): Promise<void> {
  const end = performance.now() + GIVE_UP_AFTER;
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    try {
      step();
      return;
    } catch (error) {
      const failure = databaseError(error);
      if (!(failure instanceof DatabaseBusy) || performance.now() > end) throw failure;
    }
    await sleep(pause);
  }
}
