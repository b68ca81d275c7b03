import { type Column, is, type SQL, sql } from 'drizzle-orm';
import { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** The JSON array in `column` holds the text: one that is given, or that of another column. */
export function jsonHas(column: Column, text: string | Column): SQL {
  return is(column, SQLiteColumn)
    ? sql`exists (select 1 from json_each(${column}) where json_each.value = ${text})`
    : sql`${column} @> to_jsonb(${text}::text)`;
}
