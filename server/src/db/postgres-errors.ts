import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { databaseError } from './errors.ts';

interface Prepared {
  execute(values?: Record<string, unknown>): Promise<unknown>;
}

/** Maps errors where drizzle makes them: its message quotes every parameter, and a read has no `write` around it to do so. */
export function withoutParameters(db: NodePgDatabase): NodePgDatabase {
  const { session } = db._ as unknown as { session: { prepareQuery(...query: unknown[]): Prepared } };
  const prepareQuery = session.prepareQuery.bind(session);
  session.prepareQuery = (...query) => {
    const prepared = prepareQuery(...query);
    const execute = prepared.execute.bind(prepared);
    prepared.execute = (values) => execute(values).catch((error) => Promise.reject(databaseError(error)));
    return prepared;
  };
  return db;
}
