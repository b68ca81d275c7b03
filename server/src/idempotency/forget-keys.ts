import type { Services } from '../services.ts';
import { forgetKeysBefore } from './once.store.ts';

/** Nobody tries again after so long, in milliseconds. */
const KEPT = 30 * 24 * 3_600_000;

/** For the hourly sweep; safe on several servers. */
export async function forgetKeys({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const before = new Date(clock.realNow().getTime() - KEPT);
  await database.write((tx) => forgetKeysBefore(tx, database.tables, before));
}
