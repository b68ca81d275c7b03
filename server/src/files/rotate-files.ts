import type { Database } from '../db/database.ts';
import { keptAmong } from './file.store.ts';
import type { FileStore } from './file-store.ts';

/**
 * Encrypts every kept file under the current key, one by one; gives how many. Each can be read at any moment under the old
 * key or the new, so that a rotation which stopped half-way is simply run again. Throws UnreadableFile.
 */
export async function rotateFiles({ read, tables }: Database, files: FileStore): Promise<number> {
  const names = (await files.list()).map(({ name }) => name);
  const kept = await keptAmong(read, tables, names);
  for (const name of kept) await files.put(name, [(await files.get(name))!]);
  return kept.size;
}
