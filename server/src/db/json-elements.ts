import { type Column, is, type SQL, sql } from 'drizzle-orm';
import { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** The objects as rows with one column, `value`, whose fields `value ->> 'name'` reads as text: one parameter however many. `of` tells the engine. */
export function jsonElements(of: Column, objects: readonly object[]): SQL {
  const json = JSON.stringify(objects);
  return is(of, SQLiteColumn) ? sql`json_each(${json})` : sql`jsonb_array_elements(${json}::jsonb)`;
}
