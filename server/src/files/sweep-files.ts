import type { Services } from '../services.ts';
import { forgetOverdue, keptAmong, removeOldLists } from './file.store.ts';

const HOUR = 3_600_000;
/** Longer than any upload may take: what is younger may still be on its way. */
const PATIENCE = HOUR;
const LISTS_KEPT = 24 * HOUR;

/** Removes rows whose bytes never came, and bytes that no row names: what a crash or a broken connection left. */
export async function sweepFiles({
  database,
  files,
  clock,
}: Pick<Services, 'database' | 'files' | 'clock'>): Promise<void> {
  const now = clock.realNow();
  const before = new Date(now.getTime() - PATIENCE);
  await database.write(async (tx) => {
    await forgetOverdue(tx, database.tables, before);
    await removeOldLists(tx, database.tables, new Date(now.getTime() - LISTS_KEPT), now);
  });
  const names = (await files.list()).filter(({ writtenAt }) => writtenAt < before).map(({ name }) => name);
  const kept = await keptAmong(database.read, database.tables, names);
  for (const name of names) if (!kept.has(name)) await files.remove(name);
}
