import { rotateKeys } from '../db/rotate-keys.ts';
import { filesFolder, folderFileStore } from '../files/file-store.folder.ts';
import { rotateFiles } from '../files/rotate-files.ts';
import { onDatabase } from './on-database.ts';

export const rotate = onDatabase(
  async ({ database, config, keys, vault, terminal }) => {
    const files = await rotateFiles(database, folderFileStore(filesFolder(config), keys));
    const values = await rotateKeys(database, vault);
    terminal.out(
      `${values} values and ${files} files are now encrypted under the key "${keys.dataKeys[0]?.id}"`,
    );
    return 0;
  },
  { alone: true },
);
