import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';

export type Migration = Pick<MigrationMeta, 'hash' | 'sql'>;

export function migrationsOf(engine: 'sqlite' | 'postgres'): Migration[] {
  const folder = fileURLToPath(new URL(`../../migrations/${engine}`, import.meta.url));
  return readMigrationFiles({ migrationsFolder: folder });
}

/** The migrations still to run, in order. Throws when the database has one that this code does not know. */
export function pendingMigrations(known: readonly Migration[], applied: readonly string[]): Migration[] {
  const hashes = new Set(known.map((migration) => migration.hash));
  if (applied.some((hash) => !hashes.has(hash))) {
    throw new Error(
      'The database was made by a newer or another version of this program; refusing to open it',
    );
  }
  return known.filter((migration) => !applied.includes(migration.hash));
}
