import type { ClientBase } from 'pg';
import { assertAppendOnly } from './append-only.ts';
import { migrationsOf, type OpenOptions, pendingMigrations } from './migrations.ts';

/** Any number; every process takes the same one, so that they migrate one after the other. */
const MIGRATION_LOCK = 20_240_311;

/** All pending migrations in one transaction. */
export async function migratePostgres(connection: ClientBase, options: OpenOptions = {}): Promise<void> {
  await connection.query('BEGIN');
  try {
    await connection.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await applyPending(connection, options);
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  }
}

async function applyPending(
  connection: ClientBase,
  { migrations = migrationsOf('postgres'), ...options }: OpenOptions,
): Promise<void> {
  await connection.query(
    'CREATE TABLE IF NOT EXISTS migrations (seq INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, hash TEXT NOT NULL UNIQUE)',
  );
  const applied = await connection.query<{ hash: string }>('SELECT hash FROM migrations');
  const hashes = applied.rows.map((row) => row.hash);
  for (const migration of pendingMigrations(migrations, hashes, options)) {
    for (const statement of migration.sql) await connection.query(statement);
    await connection.query('INSERT INTO migrations (hash) VALUES ($1)', [migration.hash]);
  }
  const triggers = await connection.query<{ tgname: string }>(
    "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
  );
  assertAppendOnly(
    'postgres',
    triggers.rows.map((row) => row.tgname),
  );
}
