import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Keys } from '../db/keys.ts';
import type { FileStore } from './file-store.ts';
import { sealed, unsealed } from './sealed-file.ts';

/** Where they are, beside the embedded database. */
export function filesFolder({ dataDir }: { dataDir: string }): string {
  return path.join(dataDir, 'files');
}

/** The embedded default: one encrypted file each in one folder. Several servers need a folder that they share. */
export function folderFileStore(folder: string, keys: Keys): FileStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = (name: string) => path.join(folder, name);

  return {
    async put(name, content) {
      const part = at(`${randomUUID()}.part`);
      try {
        const file = await open(part, 'wx', 0o600);
        try {
          for await (const piece of sealed(keys, name, content)) await file.appendFile(piece);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(part, at(name));
        await syncFolder(folder);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },

    async get(name) {
      const bytes = await readFile(at(name)).catch(noneIfMissing);
      return bytes && unsealed(keys, name, bytes);
    },

    remove: (name) => rm(at(name), { force: true }),

    async list() {
      const names = await readdir(folder);
      const found = names.map(async (name) => {
        const facts = await stat(at(name)).catch(noneIfMissing);
        return facts ? [{ name, writtenAt: facts.mtime }] : [];
      });
      return (await Promise.all(found)).flat();
    },
  };
}

/** A new name lasts once its folder is on the disk too. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function noneIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
