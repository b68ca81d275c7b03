import { getTableColumns, is, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Writes } from './database.ts';

/** Inserts any number of rows by one statement with one parameter, where one per value would soon be too many. Left-out columns are null. */
export async function insertRows<Table extends PgTable>(
  tx: Writes,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const isLite = is(table, SQLiteTable);
  const objects = rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(
      columns.map(([key, column]) => {
        const value = row[key] ?? null;
        return [column.name, isLite && value !== null ? column.mapToDriverValue(value) : value];
      }),
    ),
  );
  const json = JSON.stringify(objects);
  const values = isLite
    ? sql`select ${sql.join(
        columns.map(([, column]) => sql`value ->> ${column.name}`),
        sql`, `,
      )} from json_each(${json}) where true`
    : sql`select ${sql.join(names, sql`, `)} from jsonb_populate_recordset(null::${table}, ${json}::jsonb)`;
  await tx.insert(table).select(values as never);
}
