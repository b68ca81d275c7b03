import { HOLIDAY_YEARS } from '@exit-card/shared/holidays';
import type { WorkingCalendar } from '@exit-card/shared/working-days';
import { workingCalendar } from '@exit-card/shared/working-days';
import type { Database } from '../db/database.ts';
import { loadedYears } from './holiday-year.store.ts';

/** The working calendar that every rule counts by; `refresh` takes in what was loaded since, by any process. */
export interface LiveCalendar extends WorkingCalendar {
  refresh(): Promise<void>;
}

/** The notices that came with this version and those in the database; of one year the loaded one counts. */
export async function liveCalendar({ read, tables }: Database): Promise<LiveCalendar> {
  let current: WorkingCalendar;
  async function refresh(): Promise<void> {
    const loaded = await loadedYears(read, tables);
    const years = new Set(loaded.map(({ year }) => year));
    current = workingCalendar([...HOLIDAY_YEARS.filter(({ year }) => !years.has(year)), ...loaded]);
  }
  await refresh();
  return {
    dayOn: (date) => current.dayOn(date),
    addWorkingDays: (date, n) => current.addWorkingDays(date, n),
    nextWorkday: (date) => current.nextWorkday(date),
    workingDaysBetween: (from, to) => current.workingDaysBetween(from, to),
    refresh,
  };
}
