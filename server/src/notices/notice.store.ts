import { asc, gt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';

/** Planned maintenance that is not over at `now`, the next one first. */
export async function findMaintenance({ read, tables }: Database, now: Date) {
  const windows = tables.maintenanceWindows;
  return read
    .select()
    .from(windows)
    .where(gt(windows.endsAt, now))
    .orderBy(asc(windows.startsAt), asc(windows.id));
}
