import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { UnreadableBackup } from './sealed-stream.ts';

const Manifest = z.object({
  format: z.literal(1),
  /** When the copy of the database was made. */
  madeAt: z.iso.datetime(),
  /** Changes of tables that the database had. */
  migrations: z.array(z.string()),
  /** Rows of each table. */
  rows: z.record(z.string(), z.number()),
  files: z.number(),
});
/** What a backup says of itself, in clear: numbers only. */
export type Manifest = z.infer<typeof Manifest>;

const MANIFEST = 'manifest.json';

/** The encrypted copy of the database in a backup. */
export const databaseOf = (backup: string) => path.join(backup, 'database.sealed');
/** The uploaded files in a backup, encrypted as they always are. */
export const filesOf = (backup: string) => path.join(backup, 'files');

/** Throws UnreadableBackup for a folder that is none. */
export async function readManifest(backup: string): Promise<Manifest> {
  const text = await readFile(path.join(backup, MANIFEST), 'utf8').catch(() => undefined);
  const parsed = Manifest.safeParse(text && JSON.parse(text));
  if (!parsed.success) throw new UnreadableBackup(`${backup} is no backup of this service`);
  return parsed.data;
}

/** The manifest comes last and the name after it: a folder with the name is a whole backup. */
export async function finishBackup(part: string, backup: string, manifest: Manifest): Promise<void> {
  await writeDurably(path.join(part, MANIFEST), [Buffer.from(JSON.stringify(manifest, null, 2))]);
  await rename(part, backup);
  await synced(path.dirname(backup));
}

/** A new file that is on the disk when this is done, for its owner only. */
export async function writeDurably(
  file: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    for await (const bytes of content) await handle.appendFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies the files of a folder that the other does not have; gives how many. One that goes away meanwhile is passed over. */
export async function copyNewFiles(from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const there = new Set(await readdir(to));
  const names = (await readdir(from).catch(() => [])).filter((name) => !name.endsWith('.part'));
  let copied = 0;
  for (const name of names.filter((each) => !there.has(each)))
    try {
      // A file of one name never changes but by being replaced whole: the copy is one or the other.
      await copyFile(path.join(from, name), path.join(to, name), constants.COPYFILE_FICLONE);
      await synced(path.join(to, name));
      copied += 1;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await rm(path.join(to, name), { force: true });
    }
  return copied;
}

/** On the disk, not only in the system's memory. */
async function synced(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r');
  await handle.sync().finally(() => handle.close());
}

export const bytesOf = (file: string): AsyncIterable<Buffer> =>
  createReadStream(file, { highWaterMark: 1024 * 1024 });
