import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/** How PostgreSQL spells a column. The only file that knows how the engines differ. */
export const postgresColumns = {
  table: pg.pgTable,
  id: () => pg.text('id').primaryKey(),
  text: (name: string) => pg.text(name),
  /** One of the enum's words. Checked by the compiler only: a CHECK would rebuild the table, and lose its triggers, for each new word. */
  oneOf: <const T extends Record<string, string>>(name: string, _words: T) =>
    pg.text(name).$type<T[keyof T]>(),
  integer: (name: string) => pg.integer(name),
  boolean: (name: string) => pg.boolean(name),
  /** A moment to the millisecond; a `Date` in code. */
  instant: (name: string) => pg.timestamp(name, { withTimezone: true, mode: 'date', precision: 3 }),
  json: <T>(name: string) => pg.jsonb(name).$type<T>(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
};

export type Columns = typeof postgresColumns;

/** How SQLite spells the same columns; typed as PostgreSQL's, so that tables and queries are written once. */
export const sqliteColumns = {
  table: lite.sqliteTable,
  id: () => lite.text('id').primaryKey(),
  text: (name: string) => lite.text(name),
  oneOf: (name: string) => lite.text(name),
  integer: (name: string) => lite.integer(name),
  boolean: (name: string) => lite.integer(name, { mode: 'boolean' }),
  instant: (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  json: (name: string) => lite.text(name, { mode: 'json' }),
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
} as unknown as Columns;
