import type { FileRefusal } from '@exit-card/shared/file';
import { repeat } from '../repeat.ts';
import type { Services } from '../services.ts';
import { markClean, markRefused, pendingFiles } from './file.store.ts';

type Scanning = Pick<Services, 'database' | 'files' | 'scanner' | 'log'>;

const AT_ONCE = 20;
const MINUTE = 60_000;

/** A kept file as the scanner finds it: clean, gone, or waiting for the next try. Gives MALWARE, or null. */
export async function scanFile(
  { database, files, scanner }: Scanning,
  id: string,
  content: Buffer,
): Promise<FileRefusal | null> {
  const { tables } = database;
  switch (await scanner.scan(content)) {
    case 'CLEAN':
      await database.write((tx) => markClean(tx, tables, id));
      return null;
    case 'INFECTED':
      // The row first: what it no longer names is swept away even if the next line is never reached.
      await database.write((tx) => markRefused(tx, tables, id, 'MALWARE'));
      await files.remove(id);
      return 'MALWARE';
    case 'UNAVAILABLE':
      return null;
  }
}

/** Shows the scanner what it has not seen yet. */
export async function scanPending(services: Scanning): Promise<void> {
  const { database, files, log } = services;
  for (const { id } of await pendingFiles(database.read, database.tables, AT_ONCE)) {
    const content = await files.get(id);
    if (content) await scanFile(services, id, content);
    else log.error({ fileId: id }, 'a file is not where its row says');
  }
}

/** Every minute, until it is stopped: what the scanner did not answer about is asked again. */
export function startScanning(services: Scanning): { stop(): Promise<void> } {
  return repeat(
    MINUTE,
    () => scanPending(services),
    (error) => services.log.error(error, 'scanning failed'),
  );
}
