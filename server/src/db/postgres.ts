import { drizzle } from 'drizzle-orm/node-postgres';
import { type ClientBase, Pool } from 'pg';
import type { Database, Reads, Writes } from './database.ts';
import { DatabaseBusy, databaseError, StatementFailed } from './errors.ts';
import { migratePostgres } from './migrate.postgres.ts';
import type { OpenOptions } from './migrations.ts';
import { withoutParameters } from './postgres-errors.ts';
import { statementLog } from './statements.ts';
import * as tables from './tables.postgres.ts';
import type { Tables } from './tables.ts';
import { TransactionScope } from './transaction-scope.ts';

/** Any number; the same in every process. */
const IN_USE_LOCK = 20_240_312;

/**
 * Connects and migrates. READ COMMITTED is enough: a write states in WHERE the version that it read, so that
 * of two racing writes the second finds no row. `alone` throws DatabaseBusy while any other process is connected.
 */
export async function openPostgres(databaseUrl: string, options: OpenOptions = {}): Promise<Database> {
  const pool = connect(databaseUrl, options.alone ?? false);
  try {
    const client = await pool.connect();
    await migratePostgres(client, options).finally(() => client.release());
  } catch (error) {
    await pool.end();
    throw databaseError(error);
  }
  const read = withoutParameters(drizzle(pool, { logger: statementLog })) as unknown as Reads;
  const scope = new TransactionScope();

  return {
    engine: 'postgres',
    tables: tables as unknown as Tables,
    get read() {
      scope.assertOutside('read');
      return read;
    },
    async write(work) {
      scope.assertOutside('write()');
      try {
        return await transaction(pool, (tx) => scope.run(() => work(tx)));
      } catch (error) {
        throw databaseError(error);
      }
    },
    close: () => pool.end(),
  };
}

function connect(databaseUrl: string, alone: boolean): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'exit-card',
    max: alone ? 1 : 10,
    // An idle server must go on holding its lock.
    min: 1,
    onConnect: (client) => claim(client, alone),
    connectionTimeoutMillis: 5_000,
    lock_timeout: 3_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  // A connection that breaks while nobody waits for it must not end the process; the next query reports it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Each connection holds the lock for as long as it lives: shared by servers, or by nobody else. */
async function claim(client: ClientBase, alone: boolean): Promise<void> {
  const lock = alone ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const { rows } = await client.query<{ held: boolean }>(`SELECT ${lock}($1) AS held`, [IN_USE_LOCK]);
  if (rows[0]?.held !== true) throw new DatabaseBusy('in use');
}

async function transaction<T>(pool: Pool, work: (tx: Writes) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let usable = true;
  try {
    await client.query('BEGIN');
    const tx = withoutParameters(drizzle(client, { logger: statementLog })) as unknown as Writes;
    const result = await work(tx);
    const { command } = await client.query('COMMIT');
    // After a failed statement that somebody caught, PostgreSQL answers COMMIT with a silent ROLLBACK.
    if (command !== 'COMMIT') throw new StatementFailed('A failed statement was caught inside write()');
    return result;
  } catch (error) {
    usable = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
    throw error;
  } finally {
    client.release(!usable);
  }
}
