import type { HolidayYear } from '@exit-card/shared/holidays';
import { gt } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** Notices of public holidays that were loaded into this installation. */
export async function loadedYears(reads: Reads, { holidayYears }: Tables): Promise<HolidayYear[]> {
  const rows = await reads.select({ notice: holidayYears.notice }).from(holidayYears);
  return rows.map(({ notice }) => notice);
}

export async function yearsLoadedSince(
  reads: Reads,
  { holidayYears: t }: Tables,
  since: Date,
): Promise<number[]> {
  const rows = await reads.select({ id: t.id }).from(t).where(gt(t.loadedAt, since));
  return rows.map(({ id }) => Number(id));
}

/** In the place of an earlier notice of the same year. */
export async function saveYear(
  tx: Writes,
  { holidayYears }: Tables,
  notice: HolidayYear,
  loadedAt: Date,
): Promise<void> {
  await tx
    .insert(holidayYears)
    .values({ id: String(notice.year), notice, loadedAt })
    .onConflictDoUpdate({ target: holidayYears.id, set: { notice, loadedAt } });
}
