import type Sqlite from 'better-sqlite3';
import { assertAppendOnly } from './append-only.ts';
import { copyBeforeUpgrade } from './copy-sqlite.ts';
import { migrationsOf, type OpenOptions, pendingMigrations } from './migrations.ts';

/** All pending migrations in one transaction, after a copy of the file. Leaves `foreign_keys` off; the caller turns it on. */
export function migrateSqlite(connection: Sqlite.Database, options: OpenOptions = {}): void {
  // With foreign keys on, rebuilding a parent table deletes its children; inside a transaction the pragma is ignored.
  connection.pragma('foreign_keys = OFF');
  connection.transaction(() => applyPending(connection, options)).immediate();
}

function applyPending(
  connection: Sqlite.Database,
  { migrations = migrationsOf('sqlite'), ...options }: OpenOptions,
): void {
  connection.exec(
    'CREATE TABLE IF NOT EXISTS migrations (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE)',
  );
  const applied = connection.prepare<[], string>('SELECT hash FROM migrations').pluck().all();
  const pending = pendingMigrations(migrations, applied, options);
  if (applied.length > 0 && pending.length > 0) copyBeforeUpgrade(connection.name, migrations.length);
  const record = connection.prepare('INSERT INTO migrations (hash) VALUES (?)');
  for (const migration of pending) {
    for (const statement of migration.sql) connection.exec(statement);
    record.run(migration.hash);
  }
  if (pending.length > 0) assertParents(connection);
  const triggers = connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  assertAppendOnly('sqlite', triggers.pluck().all());
}

function assertParents(connection: Sqlite.Database): void {
  const orphans = connection.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) throw new Error(`The migration left ${orphans.length} rows without their parent`);
}
