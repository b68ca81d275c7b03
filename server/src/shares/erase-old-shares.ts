import { addYears, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import type { Services } from '../services.ts';
import { eraseSharesBefore } from './share.store.ts';

/** How long a share, the looks at it and the consent to it are kept once it is over, in years. */
const KEPT_YEARS = 3;

/** The access log keeps who looked. For the hourly sweep; safe on several servers. */
export async function eraseOldShares({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const before = startOfDay(addYears(plainDateAt(clock.now()), -KEPT_YEARS));
  await database.write((tx) => eraseSharesBefore(tx, database.tables, before));
}
