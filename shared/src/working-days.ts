import type { HolidayName, HolidayYear } from './holidays.ts';
import { HOLIDAY_YEARS } from './holidays.ts';
import type { PlainDate } from './plain-date.ts';
import { addDays, daysBetween, weekday, yearOf } from './plain-date.ts';

export const DayKind = {
  WORKDAY: 'WORKDAY',
  /** A weekend day that is worked in exchange for a free day. */
  MAKE_UP: 'MAKE_UP',
  WEEKEND: 'WEEKEND',
  HOLIDAY: 'HOLIDAY',
} as const;
export type DayKind = (typeof DayKind)[keyof typeof DayKind];

export interface CalendarDay {
  kind: DayKind;
  isWorkday: boolean;
  holiday?: HolidayName;
  /** The notice that settles this day is not loaded: Monday to Friday are taken as working days. */
  provisional: boolean;
}

/** A day found by counting; `provisional` when a day on the way to it was. */
export interface CountedDate {
  date: PlainDate;
  provisional: boolean;
}

export interface WorkingCalendar {
  dayOn(date: PlainDate): CalendarDay;
  /** The n-th working day after `date`, which itself does not count. Throws RangeError unless n is a whole number from 0. */
  addWorkingDays(date: PlainDate, n: number): CountedDate;
  /** The day itself when it is a working day, else the next one (Civil Code art. 203). */
  nextWorkday(date: PlainDate): CountedDate;
  /** Working days after `from`, up to and with `to`. */
  workingDaysBetween(from: PlainDate, to: PlainDate): { days: number; provisional: boolean };
}

/** Counts by the notices given; what they leave open is assumed and marked, never guessed silently. */
export function workingCalendar(years: readonly HolidayYear[]): WorkingCalendar {
  const loaded = new Set(years.map(({ year }) => year));
  const makeUps = new Set(years.flatMap(({ workdays }) => workdays));
  const holidays = new Map(years.flatMap(holidayDays));

  // A notice may move days of the December before it: the one for 2019 made 29 December 2018 a working day.
  const isSettled = (date: PlainDate) =>
    loaded.has(yearOf(date)) && (date.slice(5) < '12-29' || loaded.has(yearOf(date) + 1));

  function dayOn(date: PlainDate): CalendarDay {
    const provisional = !isSettled(date);
    const holiday = holidays.get(date);
    if (makeUps.has(date)) return { kind: DayKind.MAKE_UP, isWorkday: true, provisional };
    if (holiday) return { kind: DayKind.HOLIDAY, isWorkday: false, holiday, provisional };
    if (weekday(date) > 5) return { kind: DayKind.WEEKEND, isWorkday: false, provisional };
    return { kind: DayKind.WORKDAY, isWorkday: true, provisional };
  }

  function addWorkingDays(date: PlainDate, n: number): CountedDate {
    if (!Number.isInteger(n) || n < 0)
      throw new RangeError('Working days are counted forwards, in whole days');
    const counted = { date, provisional: false };
    for (let left = n; left > 0; ) {
      counted.date = addDays(counted.date, 1);
      const day = dayOn(counted.date);
      counted.provisional ||= day.provisional;
      if (day.isWorkday) left -= 1;
    }
    return counted;
  }

  return {
    dayOn,
    addWorkingDays,
    nextWorkday: (date) => addWorkingDays(addDays(date, -1), 1),
    workingDaysBetween(from, to) {
      const length = Math.max(0, daysBetween(from, to));
      const days = Array.from({ length }, (_, i) => dayOn(addDays(from, i + 1)));
      return {
        days: days.filter((day) => day.isWorkday).length,
        provisional: days.some((day) => day.provisional),
      };
    },
  };
}

/** The working calendar of China as far as the State Council has published it. */
export const chinaCalendar: WorkingCalendar = /* @__PURE__ */ workingCalendar(HOLIDAY_YEARS);

function holidayDays({ holidays }: HolidayYear): [PlainDate, HolidayName][] {
  return holidays.flatMap(({ name, from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, i): [PlainDate, HolidayName] => [
      addDays(from, i),
      name,
    ]),
  );
}
