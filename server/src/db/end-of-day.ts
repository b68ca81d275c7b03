import { type Column, is, type SQL, sql } from 'drizzle-orm';
import { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** 24:00 in China of the day in `column`, as the engine stores an instant; null for null. */
export function endOfDayOf(column: Column | SQL, of: Column): SQL {
  return is(of, SQLiteColumn)
    ? sql`(unixepoch(${column}) + 16 * 3600) * 1000`
    : sql`(cast(${column} as timestamp) + interval '16 hours') at time zone 'UTC'`;
}
