import { type Column, is, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { SQLiteColumn } from 'drizzle-orm/sqlite-core';

const asJson = { mapToDriverValue: (values: unknown) => JSON.stringify(values) };

/** `column` is one of the texts. One parameter however many they are, so that a prepared statement can take them. */
export function inList(column: Column, texts: readonly string[] | Placeholder): SQL {
  return is(column, SQLiteColumn)
    ? sql`${column} in (select value from json_each(${sql.param(texts, asJson)}))`
    : sql`${column} = any(${sql.param(texts)})`;
}

/** As `inList`, for an UPDATE: PostgreSQL takes the rows in the order of `column`, so that two writes of the same rows cannot hold each other up. */
export function inListInOrder(column: Column, texts: readonly string[]): SQL {
  if (is(column, SQLiteColumn)) return inList(column, texts);
  return sql`${column} in (select ${column} from ${column.table} where ${inList(column, texts)} order by ${column} for no key update)`;
}
