import type { Reads } from './database.ts';
import type { Tables } from './tables.ts';

interface Statement<Row> {
  execute(values: Record<string, unknown>): Promise<Row[]>;
}

/**
 * A hot read that drizzle builds once per connection and then only runs; values come in through `sql.placeholder`.
 * PostgreSQL plans it once per connection under the name given to `.prepare`, which must be its own.
 */
export function preparedRead<Row>(build: (reads: Reads, tables: Tables) => Statement<Row>) {
  const statements = new WeakMap<Reads, Statement<Row>>();
  return (reads: Reads, tables: Tables, values: Record<string, unknown>): Promise<Row[]> => {
    const statement = statements.get(reads) ?? build(reads, tables);
    statements.set(reads, statement);
    return statement.execute(values);
  };
}
