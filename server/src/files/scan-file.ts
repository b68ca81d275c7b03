import type { FileRefusal } from '@exit-card/shared/file';
import { repeat } from '../repeat.ts';
import type { Services } from '../services.ts';
import { markClean, markRefused, pendingFiles } from './file.store.ts';

type Scanning = Pick<Services, 'database' | 'files' | 'scanner' | 'log' | 'clock'>;

const AT_ONCE = 20;
const MINUTE = 60_000;

/** A kept file as the scanner finds it: clean, gone, or waiting for the next try. Gives MALWARE, or null. */
export async function scanFile(
  { database, files, scanner, clock }: Scanning,
  id: string,
  content: Buffer,
): Promise<FileRefusal | null> {
  const { tables } = database;
  switch (await scanner.scan(content)) {
    case 'CLEAN':
      await database.write((tx) => markClean(tx, tables, id, clock.now()));
      return null;
    case 'INFECTED':
      // The row first: what it no longer names is swept away even if the next line is never reached.
      await database.write((tx) => markRefused(tx, tables, id, 'MALWARE', clock.now()));
      await files.remove(id);
      return 'MALWARE';
    case 'UNAVAILABLE':
      return null;
  }
}

/**
 * Shows the scanner what it has not seen yet, oldest first, the next few after `afterId`. Gives where the next round goes
 * on, so that files which never get an answer hold up no other; empty for the beginning.
 */
export async function scanPending(services: Scanning, afterId = ''): Promise<string> {
  const { database, files, log, clock } = services;
  const pending = await pendingFiles(database.read, database.tables, afterId, AT_ONCE);
  for (const { id } of pending) {
    const content = await files.get(id);
    if (content) await scanFile(services, id, content);
    else {
      log.error({ fileId: id }, 'a file is not where its row says');
      await database.write((tx) => markRefused(tx, database.tables, id, 'DAMAGED', clock.now()));
    }
  }
  return pending.length < AT_ONCE ? '' : pending.at(-1)!.id;
}

/** Every minute, until it is stopped: what the scanner did not answer about is asked again. */
export function startScanning(services: Scanning): { stop(): Promise<void> } {
  let afterId = '';
  return repeat(
    MINUTE,
    async () => {
      afterId = await scanPending(services, afterId);
    },
    (error) => services.log.error(error, 'scanning failed'),
  );
}
