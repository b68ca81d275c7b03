import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { factsOfSqlite } from '../db/copy-sqlite.ts';
import type { Keys } from '../db/keys.ts';
import { migrationsOf, pendingMigrations } from '../db/migrations.ts';
import { sqliteFile } from '../db/open-database.ts';
import { filesFolder, folderFileStore } from '../files/file-store.folder.ts';
import {
  bytesOf,
  copyNewFiles,
  databaseOf,
  filesOf,
  type Manifest,
  readManifest,
  writeDurably,
} from './backup-folder.ts';
import { UnreadableBackup, unsealedStream } from './sealed-stream.ts';

/** There is data already where a backup was to be put. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/**
 * Puts a backup into an empty data folder. Every byte is proven before the database gets its name: a restore that fails leaves no
 * database. Throws NotEmpty, UnreadableBackup, UnreadableFile, and NewerDatabase for one that newer code made.
 */
export async function restoreBackup(
  { dataDir }: Pick<Config, 'dataDir'>,
  keys: Keys,
  backup: string,
): Promise<Manifest> {
  const manifest = await readManifest(backup);
  pendingMigrations(migrationsOf('sqlite'), manifest.migrations);
  const file = sqliteFile(dataDir);
  const files = filesFolder({ dataDir });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const there = [...(await readdir(dataDir)), ...(await readdir(files).catch(() => []))];
  if (there.some((name) => !['files', 'demo-keys.json'].includes(name)))
    throw new NotEmpty(`${dataDir} is not empty`);
  const part = `${file}.part`;
  try {
    await writeDurably(part, unsealedStream(keys, bytesOf(databaseOf(backup))));
    const { rows, faults } = factsOfSqlite(part);
    if (faults.length > 0) throw new UnreadableBackup(`The database in the backup is damaged: ${faults[0]}`);
    const other = Object.entries(manifest.rows).filter(([table, count]) => rows[table] !== count);
    if (other.length > 0)
      throw new UnreadableBackup(`The backup is not what it says: ${other.map(([table]) => table)}`);
    await copyNewFiles(filesOf(backup), files);
    const store = folderFileStore(files, keys);
    for (const { name } of await store.list()) await store.get(name);
    await rename(part, file);
    return manifest;
  } catch (error) {
    await rm(part, { force: true });
    await rm(files, { recursive: true, force: true });
    throw error;
  }
}
