import type { HolidayYear } from '@exit-card/shared/holidays';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays, daysBetween, parsePlainDate, weekday, yearOf } from '@exit-card/shared/plain-date';
import { z } from 'zod';

const date = z.string().transform((text, context): PlainDate => {
  const parsed = parsePlainDate(text);
  if (parsed.ok) return parsed.date;
  context.addIssue('is no day such as 2027-10-01');
  return z.NEVER;
});
const words = z.string().trim().min(1).max(50);

const Notice = z.strictObject({
  year: z.int().min(2000).max(2099),
  source: z.url('must be the address of the notice'),
  holidays: z
    .array(z.strictObject({ name: z.strictObject({ zh: words, en: words }), from: date, to: date }))
    .max(20),
  workdays: z.array(date).max(30),
});

/** The law gives eleven free days, thirteen since 2025: a file with fewer is not the whole notice. */
const FEWEST_FREE_DAYS = 11;
/** The Spring Festival of 2020 was the longest so far, ten days. */
const LONGEST_HOLIDAY = 16;

export type ParsedNotice = { ok: true; notice: HolidayYear } | { ok: false; faults: readonly string[] };

/** The State Council's notice of one year from JSON, in the form of `shared/src/holidays.ts` without `loadedOn`. */
export function parseNotice(json: unknown, loadedOn: PlainDate): ParsedNotice {
  const parsed = Notice.safeParse(json);
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()),
    };
  const notice = { ...parsed.data, loadedOn };
  const faults = faultsOf(notice);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, notice };
}

function faultsOf({ year, holidays, workdays }: HolidayYear): string[] {
  const faults: string[] = [];
  // The notice for 2019 made 29 December 2018 a working day.
  const isOfYear = (day: PlainDate) => yearOf(day) === year || day >= `${year - 1}-12-29`;
  const outside = (day: PlainDate) => !isOfYear(day) || yearOf(day) > year;
  const free = new Set<PlainDate>();
  for (const { name, from, to } of holidays) {
    if (to < from || daysBetween(from, to) >= LONGEST_HOLIDAY)
      faults.push(`${name.zh}: from ${from} to ${to}`);
    else if (outside(from) || outside(to)) faults.push(`${name.zh}: ${from} to ${to} is not of ${year}`);
    else
      for (let day = from; day <= to; day = addDays(day, 1)) {
        if (free.has(day)) faults.push(`${day} is free twice`);
        free.add(day);
      }
  }
  for (const [at, day] of workdays.entries()) {
    if (outside(day)) faults.push(`${day} is not of ${year}`);
    if (weekday(day) < 6) faults.push(`${day} is no weekend day: it is worked anyway`);
    if (free.has(day)) faults.push(`${day} is free and worked`);
    if (workdays.indexOf(day) !== at) faults.push(`${day} is worked twice`);
  }
  if (faults.length === 0 && free.size < FEWEST_FREE_DAYS)
    faults.push(`only ${free.size} free days: a year has ${FEWEST_FREE_DAYS} at least`);
  return faults;
}
