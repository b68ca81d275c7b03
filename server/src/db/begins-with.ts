import { type Column, type SQL, sql } from 'drizzle-orm';

/** `column` begins with the text, in which nothing has a meaning of its own. */
export function beginsWith(column: Column, text: string): SQL {
  return sql`${column} like ${`${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
}
