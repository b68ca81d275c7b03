import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { copySqlite, factsOfSqlite, keptFilesOf } from '../db/copy-sqlite.ts';
import type { Keys } from '../db/keys.ts';
import { sqliteFile } from '../db/open-database.ts';
import { filesFolder } from '../files/file-store.folder.ts';
import {
  bytesOf,
  copyNewFiles,
  databaseOf,
  filesOf,
  finishBackup,
  type Manifest,
  writeDurably,
} from './backup-folder.ts';
import { sealedStream } from './sealed-stream.ts';

export interface MadeBackup {
  readonly backup: string;
  readonly manifest: Manifest;
  /** Files that a row names and that went away while the backup was made. */
  readonly missing: number;
}

/**
 * Copies database and files of an embedded installation into a new folder in `folder`, while servers run. The database is one moment's;
 * files are copied before and after that moment, so that all that it names are there.
 */
export async function makeBackup(
  { dataDir }: Pick<Config, 'dataDir'>,
  keys: Keys,
  clock: Clock,
  folder: string,
): Promise<MadeBackup> {
  const now = clock.realNow();
  const backup = path.join(folder, `exit-card-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`);
  const part = `${backup}.part`;
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    await copyNewFiles(filesFolder({ dataDir }), filesOf(part));
    // In clear only where the database itself is.
    const copy = path.join(dataDir, 'exit-card.backup');
    try {
      copySqlite(sqliteFile(dataDir), copy);
      const { migrations, rows } = factsOfSqlite(copy);
      await writeDurably(databaseOf(part), sealedStream(keys, bytesOf(copy)));
      await copyNewFiles(filesFolder({ dataDir }), filesOf(part));
      const copied = new Set(await readdir(filesOf(part)));
      const missing = keptFilesOf(copy).filter((name) => !copied.has(name)).length;
      const manifest: Manifest = {
        format: 1,
        madeAt: now.toISOString(),
        migrations: [...migrations],
        rows,
        files: copied.size,
      };
      await finishBackup(part, backup, manifest);
      return { backup, manifest, missing };
    } finally {
      await rm(copy, { force: true });
    }
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}
