import type { HolidayYear } from '@exit-card/shared/holidays';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** Notices of public holidays that were loaded into this installation. */
export async function loadedYears(reads: Reads, { holidayYears }: Tables): Promise<HolidayYear[]> {
  const rows = await reads.select({ notice: holidayYears.notice }).from(holidayYears);
  return rows.map(({ notice }) => notice);
}
