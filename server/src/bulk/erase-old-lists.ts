import type { Services } from '../services.ts';
import { eraseRows } from './bulk-job.store.ts';
import { rowsErasedBefore } from './bulk-view.ts';

/** Lists and what was found are kept for 30 days; the jobs and their counts stay. For the hourly sweep. */
export async function eraseOldLists({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<void> {
  await database.write((tx) => eraseRows(tx, database.tables, rowsErasedBefore(clock.now())));
}
