import { ConfigFault } from './config.ts';
import { UnreadableSecret } from './db/aes-vault.ts';
import { DatabaseBusy } from './db/errors.ts';
import { UnreadableFile } from './files/sealed-file.ts';

/** What whoever starts the server or a command can do about a failure; undefined for what nobody foresaw. */
export function startFault(error: unknown): string | undefined {
  if (error instanceof ConfigFault) return error.message;
  if (error instanceof DatabaseBusy)
    return `The database is in use or out of reach (${error.message}). Stop the server for offline work.`;
  if (error instanceof UnreadableSecret || error instanceof UnreadableFile)
    return `${error.message}: DATA_KEYS must still have the key that wrote it, behind the new one.`;
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop the program that uses it, or set PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to 1024 or above.`;
  return undefined;
}
