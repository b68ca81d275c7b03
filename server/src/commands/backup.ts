import path from 'node:path';
import { endEverything } from '../applicants/end-everything.store.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { NotEmpty, restoreBackup } from '../backup/restore-backup.ts';
import { UnreadableBackup } from '../backup/sealed-stream.ts';
import { systemClock } from '../clock.ts';
import { keysOf } from '../db/keys.ts';
import { openDatabase } from '../db/open-database.ts';
import { keepSetting } from '../db/settings.store.ts';
import { type Command, CommandFault, type Place } from './command.ts';
import { onDatabase } from './on-database.ts';
import { reportChains } from './verify.ts';

/** When the last backup was made, as an instant. */
export const LAST_BACKUP = 'last-backup';

export const backup: Command = {
  takes: 'FOLDER',
  what: 'copy the data into a new folder in FOLDER, encrypted, while the server runs',
  words: 1,
  run: onDatabase(async ({ config, keys, database, terminal }, { words }) => {
    demandEmbedded(config);
    const made = await makeBackup(config, keys, systemClock, path.resolve(words[0]!));
    await keepSetting(database, LAST_BACKUP, made.manifest.madeAt);
    const rows = Object.values(made.manifest.rows).reduce((sum, each) => sum + each, 0);
    terminal.out(`${made.backup}: ${rows} rows, ${made.manifest.files} files`);
    if (made.missing > 0) terminal.err(`${made.missing} files were removed while the backup was made`);
    return 0;
  }),
};

export const restore: Command = {
  takes: 'BACKUP',
  what: 'put a backup into an empty DATA_DIR, and check it',
  more: 'Ends all sessions: what was ended since the backup would be alive again. DATA_KEYS must have the key it was made under.',
  words: 1,
  async run({ config, terminal }, { words }) {
    demandEmbedded(config);
    const { madeAt } = await restoreBackup(config, keysOf(config), path.resolve(words[0]!)).catch(inWords);
    const database = await openDatabase(config);
    try {
      const ended = await endEverything(database, systemClock.realNow());
      terminal.out(
        `Restored as of ${madeAt}; what was done after that is not in it. ${ended} sessions ended`,
      );
      return await reportChains(database, terminal);
    } finally {
      await database.close();
    }
  },
};

export const endSessions: Command = {
  what: 'end every session, code and waiting text message: after a restore of PostgreSQL, or a theft',
  run: onDatabase(async ({ database, terminal }) => {
    terminal.out(`${await endEverything(database, systemClock.realNow())} sessions ended`);
    return 0;
  }),
};

function demandEmbedded({ databaseUrl }: Place['config']): void {
  if (databaseUrl === null) return;
  throw new CommandFault(
    `The data is in PostgreSQL. Back up with pg_dump --format=custom and then copy DATA_DIR/files; restore with pg_restore
and the files, then exit-card end-sessions and exit-card verify. docs/operations.md has it step by step.`,
  );
}

function inWords(error: unknown): never {
  if (error instanceof NotEmpty)
    throw new CommandFault(
      `${error.message}: a backup is restored into an empty one, beside the old data, never over it.`,
    );
  if (error instanceof UnreadableBackup) throw new CommandFault(`${error.message}. Nothing was restored.`);
  throw error;
}
