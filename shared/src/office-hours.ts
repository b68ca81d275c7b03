import type { PlainDate } from './plain-date.ts';
import { plainDateAt, startOfDay } from './plain-date.ts';
import type { WorkingCalendar } from './working-days.ts';
import { chinaCalendar } from './working-days.ts';

/** When offices are open on a working day, in hours of the day in China. */
export const OFFICE_HOURS = { from: 9, to: 17 } as const;
/** Time to decide on a wish to go faster, in office hours. */
export const EXPEDITE_DECISION_HOURS = 4;

const HOUR = 3_600_000;

/** The moment when offices have been open for so many hours since `from`. */
export function officeHoursAfter(from: Date, hours: number, calendar: WorkingCalendar = chinaCalendar): Date {
  let left = hours * HOUR;
  for (let day = calendar.nextWorkday(plainDateAt(from)).date; ; day = calendar.addWorkingDays(day, 1).date) {
    const begins = Math.max(at(day, OFFICE_HOURS.from), from.getTime());
    const open = Math.max(0, at(day, OFFICE_HOURS.to) - begins);
    if (left <= open) return new Date(begins + left);
    left -= open;
  }
}

function at(day: PlainDate, hour: number): number {
  return startOfDay(day).getTime() + hour * HOUR;
}
