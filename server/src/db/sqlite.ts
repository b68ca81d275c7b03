import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Reads, Writes } from './database.ts';
import { databaseError } from './errors.ts';
import type { OpenOptions } from './migrations.ts';
import { openConnections, unlessBusy } from './sqlite-connections.ts';
import { statementLog } from './statements.ts';
import * as tables from './tables.sqlite.ts';
import type { Tables } from './tables.ts';
import { TransactionScope } from './transaction-scope.ts';

/**
 * Opens the file, making and migrating it when needed. One connection reads, another writes: a read never sees a
 * half-done write, and a rollback never takes another request's write with it.
 */
export async function openSqlite(file: string, options: OpenOptions = {}): Promise<Database> {
  const { reader, writer } = await openConnections(file, options);
  const read = drizzle(reader, { logger: statementLog }) as unknown as Reads;
  const tx = drizzle(writer, { logger: statementLog }) as unknown as Writes;
  const scope = new TransactionScope();
  let last: Promise<unknown> = Promise.resolve();

  async function transaction<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
    try {
      await unlessBusy(() => writer.exec('BEGIN IMMEDIATE'));
      const result = await scope.run(() => work(tx));
      writer.exec('COMMIT');
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
