import { type Column, is, type SQL, sql } from 'drizzle-orm';
import { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** On which PostgreSQL says whose box has something new. */
export const BOXES = 'exit_card_boxes';

/** For RETURNING: whoever listens is woken with each value of `column` when the transaction commits. SQLite wakes nobody; there one looks. */
export function wake(column: Column): SQL<unknown> {
  return is(column, SQLiteColumn) ? sql`null` : sql`pg_notify(${BOXES}, ${column})`;
}
