import { DrizzleQueryError } from 'drizzle-orm';
import { DatabaseError } from 'pg';
import { Fault } from '../fault.ts';

/** A unique index refused the row: somebody else was first. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
}

/** The engine cannot take the work now: locked, out of connections, out of space or gone. Worth trying again later. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy';

  /** The disk failed: what it holds is unknown. */
  get isDamage(): boolean {
    return /^(SQLITE_IOERR|58030)/.test(this.message);
  }

  /** Somebody must do something: waiting alone will not help. */
  get isAlarm(): boolean {
    return this.isDamage || /^(SQLITE_FULL|SQLITE_CANTOPEN|53100)/.test(this.message);
  }
}

/** Any other statement that PostgreSQL refused. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
}

const unique = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/** NUL in a text or in JSON, which PostgreSQL cannot hold: no row has it, and only a client can have sent it. */
const impossibleText = new Set(['22021', '22P05']);

/** Locks, deadlocks, time-outs, lost connections, no room, a disk that fails. */
const busy =
  /^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_FULL|SQLITE_IOERR|SQLITE_CANTOPEN|58030|40001|40P01|55P03|57014|57P0|53|08|25P0[34]|ECONN|ETIMEDOUT|EPIPE)/;

/** pg reports a broken or unavailable connection by message only. */
const connectionLost =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * One shape for the errors of both drivers. PostgreSQL's originals are dropped, not kept as a cause: drizzle's message
 * quotes the parameters and the engine's detail the offending values, both personal data. SQLite names columns only.
 */
export function databaseError(error: unknown): unknown {
  const failure = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(failure instanceof Error)) return error;
  const code = 'code' in failure ? String(failure.code) : '';
  if (unique.has(code)) return new UniqueViolation();
  if (impossibleText.has(code)) return new Fault('BAD_USER_INPUT');
  if (busy.test(code) || connectionLost.test(failure.message)) return new DatabaseBusy(code);
  return failure instanceof DatabaseError ? new StatementFailed(withoutValues(failure)) : failure;
}

/** Names only. A message may quote a value, except those about the schema (42) and those of our own triggers (P0). */
function withoutValues({ code = '', message, table, column, constraint }: DatabaseError): string {
  const harmless = /^(42|P0)/.test(code) ? message : undefined;
  return [code, harmless, table, column, constraint].filter(Boolean).join(' ');
}
