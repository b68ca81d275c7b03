import { LIMITS } from '../applicants/limits.ts';
import { secondsAfter } from '../applicants/moments.ts';
import type { Services } from '../services.ts';
import { deleteEventsBefore } from './event.store.ts';

/** Events go once no session can go back to them. For the hourly sweep; safe on several servers. */
export async function forgetEvents({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const before = secondsAfter(clock.now(), -LIMITS.session.absolute);
  await database.write((tx) => deleteEventsBefore(tx, database.tables, before));
}
