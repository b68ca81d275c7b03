import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Reads, Writes } from './database.ts';
import { DatabaseBusy, databaseError } from './errors.ts';
import type { OpenOptions } from './migrations.ts';
import { openConnections, PATIENCE, unlessBusy } from './sqlite-connections.ts';
import { statementLog } from './statements.ts';
import * as tables from './tables.sqlite.ts';
import type { Tables } from './tables.ts';
import { TransactionScope } from './transaction-scope.ts';

/** Lets requests in between: the statements of this engine are all done at once, so a job of a thousand writes would hold them up. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Opens the file, making and migrating it when needed. One connection reads, another writes: a read never sees a
 * half-done write, and a rollback never takes another request's write with it. After a failure of the disk it goes on reading
 * and takes no more writes.
 */
export async function openSqlite(file: string, options: OpenOptions = {}): Promise<Database> {
  const { reader, writer } = await openConnections(file, options);
  const read = drizzle(reader, { logger: statementLog }) as unknown as Reads;
  const tx = drizzle(writer, { logger: statementLog }) as unknown as Writes;
  const scope = new TransactionScope();
  let last: Promise<unknown> = Promise.resolve();

  let damage: DatabaseBusy | undefined;

  async function transaction<T>(work: (tx: Writes) => Promise<T>, until: number): Promise<T> {
    if (damage) throw damage;
    try {
      await unlessBusy(() => writer.exec('BEGIN IMMEDIATE'), until);
      const result = await scope.run(() => work(tx));
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      const failure = databaseError(error);
      // After a failed write or sync nobody knows what the disk holds; a new process finds out by the journal.
      if (failure instanceof DatabaseBusy && failure.isDamage) damage = failure;
      throw failure;
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
      // Counted from here: behind a lock that somebody holds for long, a queue would wait for its sum.
      const until = performance.now() + PATIENCE;
      const done = last.then(turn).then(() => transaction(work, until));
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
