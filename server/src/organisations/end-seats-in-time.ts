import type { Services } from '../services.ts';
import { endOverdueSeats, seatsEndingBy } from './seat.store.ts';
import { endingSoon, tellEnded, tellEnding } from './seat-notices.ts';

/** Records and announces the ends of seats; they have ended without it too. For the hourly sweep; safe on several servers. */
export async function endSeatsInTime({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const { tables } = database;
  const now = clock.now();
  await database.write(async (tx) => {
    await tellEnded(tx, tables, await endOverdueSeats(tx, tables, now), now);
    await tellEnding(tx, tables, await seatsEndingBy(tx, tables, endingSoon(now), now), now);
  });
}
