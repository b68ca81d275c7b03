import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Tables } from './tables.ts';

/** What may be read outside a transaction: committed rows only. */
export type Reads = Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'selectDistinct' | '$count'>;
/** What may be done inside `write`. */
export type Writes = Reads & Pick<PgDatabase<PgQueryResultHKT>, 'insert' | 'update' | 'delete'>;

/** The one door to the data, the same for both engines. Typed as PostgreSQL because that type offers only awaited queries. */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  readonly tables: Tables;
  readonly read: Reads;
  /**
   * One transaction: all of it or nothing. Await nothing but `tx` inside: on SQLite it holds the only writer, so a nested
   * `write` or a `read` throws. Rejects with `UniqueViolation` for a taken value and `DatabaseBusy` for an engine that
   * cannot take the work now; do not catch a failed statement inside, PostgreSQL has given up the transaction by then.
   */
  write<T>(work: (tx: Writes) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
