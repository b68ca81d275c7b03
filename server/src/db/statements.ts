import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'drizzle-orm';

const counted = new AsyncLocalStorage<string[]>();

/** Hears every statement of both engines, without its parameters. */
export const statementLog: Logger = {
  logQuery: (text) => void counted.getStore()?.push(text),
};

/** The SQL statements that `work` sends, BEGIN and COMMIT not among them; for tests and measurements. */
export async function countStatements<T>(
  work: () => Promise<T>,
): Promise<{ result: T; statements: readonly string[] }> {
  const statements: string[] = [];
  const result = await counted.run(statements, work);
  return { result, statements };
}
