import { ConfigFault } from './config.ts';
import { UnreadableSecret } from './db/aes-vault.ts';
import { NotCopied } from './db/copy-sqlite.ts';
import { DatabaseBusy } from './db/errors.ts';
import { NewerDatabase, OlderDatabase } from './db/migrations.ts';
import { UnreadableFile } from './files/sealed-file.ts';

/** What whoever starts the server or a command can do about a failure; undefined for what nobody foresaw. */
export function startFault(error: unknown): string | undefined {
  if (error instanceof ConfigFault) return error.message;
  if (error instanceof DatabaseBusy)
    return `The database is in use or out of reach (${error.message}). Stop the server for offline work.`;
  if (error instanceof UnreadableSecret || error instanceof UnreadableFile)
    return `${error.message}: DATA_KEYS must still have the key that wrote it, behind the new one.`;
  if (error instanceof NewerDatabase)
    return `${error.message}. Run that version, or restore the copy that was made before the upgrade.`;
  if (error instanceof OlderDatabase)
    return `${error.message}. Start the server once: it keeps a copy and brings the database up to date.`;
  if (error instanceof NotCopied)
    return `${error.message}: DATA_DIR needs room for it once more. Nothing was changed.`;
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop the program that uses it, or set PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to 1024 or above.`;
  if (code === 'ENOSPC') return 'There is no room left on the disk.';
  return undefined;
}
