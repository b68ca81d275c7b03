import { DrizzleQueryError } from 'drizzle-orm';

/** A unique index refused the row: somebody else was first. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
}

/** The engine cannot take the work now: locked, out of connections, out of space or gone. Worth trying again later. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy';
}

/** Any other statement that failed; carries the engine's code only. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
}

const unique = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

const busy =
  /^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_FULL|40001|40P01|55P03|57014|57P0|53|08|25P0[34]|ECONN|ETIMEDOUT|EPIPE)/;

/**
 * One shape for the errors of both drivers. The original is dropped, not kept as a cause: drizzle's message
 * quotes the parameters, PostgreSQL's detail the offending values, and both are personal data.
 */
export function databaseError(error: unknown): unknown {
  const failure = error instanceof DrizzleQueryError ? error.cause : error;
  const code = codeOf(failure);
  if (unique.has(code)) return new UniqueViolation();
  if (busy.test(code) || isConnectionLoss(failure)) return new DatabaseBusy(code);
  return failure === error && !/^(SQLITE_|[0-9A-Z]{5}$)/.test(code) ? error : new StatementFailed(code);
}

function codeOf(failure: unknown): string {
  if (!(failure instanceof Error) || !('code' in failure)) return '';
  return typeof failure.code === 'string' ? failure.code : '';
}

/** pg reports a broken or unavailable connection by message only. */
function isConnectionLoss(failure: unknown): boolean {
  return (
    failure instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
      failure.message,
    )
  );
}
