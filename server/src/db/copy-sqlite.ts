import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/**
 * Writes the committed state of a database file to a new file, for its owner only, while others write. One read transaction:
 * sqlite3_backup would begin anew at each write of another process. Stops the event loop.
 */
export function copySqlite(file: string, target: string): void {
  rmSync(target, { force: true });
  closeSync(openSync(target, 'wx', 0o600));
  const reader = new Sqlite(file, { readonly: true, timeout: 5_000 });
  try {
    reader.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  } finally {
    reader.close();
  }
}

/** `exit-card.before-0008.sqlite`: the data as the seven migrations before left it. */
export function copyBeforeUpgrade(file: string, version: number): void {
  const kept = file.replace(/\.sqlite$/, `.before-${String(version).padStart(4, '0')}.sqlite`);
  copySqlite(file, `${kept}.part`);
  renameSync(`${kept}.part`, kept);
}
