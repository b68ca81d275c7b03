import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/** A database file could not be copied; nothing was changed. */
export class NotCopied extends Error {
  override readonly name = 'NotCopied';

  constructor(code: unknown) {
    super(`The database could not be copied (${code})`);
  }
}

/**
 * Writes the committed state of a database file to a new file, for its owner only, while others write. One read transaction:
 * sqlite3_backup would begin anew at each write of another process. Stops the event loop. Throws NotCopied.
 */
export function copySqlite(file: string, target: string): void {
  const part = `${target}.part`;
  try {
    rmSync(part, { force: true });
    closeSync(openSync(part, 'wx', 0o600));
    const reader = new Sqlite(file, { readonly: true, timeout: 5_000 });
    try {
      reader.prepare('VACUUM INTO ?').run(part);
    } finally {
      reader.close();
    }
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw new NotCopied((error as { code?: unknown }).code);
  }
}

/** `exit-card.before-0008.sqlite`: the data as the seven migrations before left it. */
export function copyBeforeUpgrade(file: string, version: number): void {
  copySqlite(file, file.replace(/\.sqlite$/, `.before-${String(version).padStart(4, '0')}.sqlite`));
}

/** What a database file holds: how often its tables were changed and how many rows each has. */
export interface SqliteFacts {
  readonly migrations: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  /** What is wrong with the file; empty when nothing is. */
  readonly faults: readonly string[];
}

/** Reads a file that nobody else uses. Throws SqliteError for what is no database. */
export function factsOfSqlite(file: string): SqliteFacts {
  const reader = new Sqlite(file, { readonly: true });
  try {
    const texts = (statement: string) => reader.prepare<[], string>(statement).pluck().all();
    const tables = texts(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    const rows = tables.map((table) => [
      table,
      reader.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(),
    ]);
    return {
      migrations: texts('SELECT hash FROM migrations ORDER BY seq'),
      rows: Object.fromEntries(rows) as Record<string, number>,
      faults: texts('PRAGMA integrity_check').filter((line) => line !== 'ok'),
    };
  } finally {
    reader.close();
  }
}

/** The names of the files whose bytes a row of this database says are kept. */
export function keptFilesOf(file: string): string[] {
  const reader = new Sqlite(file, { readonly: true });
  try {
    return reader
      .prepare<[], string>("SELECT id FROM files WHERE state IN ('PENDING', 'CLEAN') AND removed_at IS NULL")
      .pluck()
      .all();
  } finally {
    reader.close();
  }
}
