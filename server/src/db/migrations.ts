import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';

export type Migration = Pick<MigrationMeta, 'hash' | 'sql'>;

/** How a database is opened. */
export interface OpenOptions {
  /** Offline work: with no other process, and none starts until it is closed. */
  readonly alone?: boolean;
  /** Whether a database of an earlier version is brought up to date; an empty one always is. */
  readonly upgrade?: boolean;
  /** Left out: those that came with this version. */
  readonly migrations?: readonly Migration[];
}

/** The database has migrations that this code does not know. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  constructor(unknown: number) {
    super(
      `The database was made by a newer or another version of this program: ${unknown} changes of its tables are unknown here`,
    );
  }
}

/** The database lacks migrations, and this was not the occasion to run them. */
export class OlderDatabase extends Error {
  override readonly name = 'OlderDatabase';

  constructor(missing: number) {
    super(`The database is of an earlier version: ${missing} changes of its tables are still to be made`);
  }
}

export function migrationsOf(engine: 'sqlite' | 'postgres'): Migration[] {
  const folder = fileURLToPath(new URL(`../../migrations/${engine}`, import.meta.url));
  return readMigrationFiles({ migrationsFolder: folder });
}

/**
 * The migrations still to run, in order. Throws NewerDatabase when one was run that this code does not know, OlderDatabase when
 * there are some to run on data that is not to be upgraded.
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly string[],
  { upgrade = true }: Pick<OpenOptions, 'upgrade'> = {},
): Migration[] {
  const hashes = new Set(known.map((migration) => migration.hash));
  const unknown = applied.filter((hash) => !hashes.has(hash)).length;
  if (unknown > 0) throw new NewerDatabase(unknown);
  const pending = known.filter((migration) => !applied.includes(migration.hash));
  if (!upgrade && applied.length > 0 && pending.length > 0) throw new OlderDatabase(pending.length);
  return pending;
}
