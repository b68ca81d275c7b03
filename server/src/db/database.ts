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
   * One transaction: all of it or nothing; a nested call throws. Await nothing but `tx` inside:
   * on SQLite it holds the only writer. Lost races and constraint violations arrive as `UniqueViolation`, a busy engine as `DatabaseBusy`.
   */
  write<T>(work: (tx: Writes) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
