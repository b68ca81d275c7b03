/** A calendar day in China, `YYYY-MM-DD`, years 0001 to 9999; plain text order is date order. */
export type PlainDate = `${number}-${number}-${number}`;

export type PlainDateFault = 'FORM' | 'NO_SUCH_DAY';
export type ParsedPlainDate = { ok: true; date: PlainDate } | { ok: false; reason: PlainDateFault };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Asia/Shanghai without daylight saving, as it stands since 1991; a table of zones would add nothing but a dependence. */
const CHINA_OFFSET = 8 * HOUR;

export function parsePlainDate(text: string): ParsedPlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { ok: false, reason: 'FORM' };
  const date = text as PlainDate;
  return isRealDay(date) ? { ok: true, date } : { ok: false, reason: 'NO_SUCH_DAY' };
}

/** The day it is in China at this instant. Throws RangeError outside the years 0001 to 9999. */
export function plainDateAt(instant: Date): PlainDate {
  return dateOfDay(Math.floor((instant.getTime() + CHINA_OFFSET) / DAY));
}

/** `HH:mm` in China at this instant. Without `Intl`: its first formatter holds up an old phone for a tenth of a second. */
export function timeAt(instant: Date): string {
  return new Date(instant.getTime() + CHINA_OFFSET).toISOString().slice(11, 16);
}

/** 00:00 in China. */
export function startOfDay(date: PlainDate): Date {
  return new Date(dayNumber(date) * DAY - CHINA_OFFSET);
}

/** 24:00 in China, which is 00:00 of the next day: ends are exclusive, a thing holds while `now < end`. */
export function endOfDay(date: PlainDate): Date {
  return new Date(startOfDay(date).getTime() + DAY);
}

/** Calendar days, also backwards. Throws RangeError outside the years 0001 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of another year; 29 February becomes 28 February in a common year (Civil Code art. 202). */
export function addYears(date: PlainDate, years: number): PlainDate {
  const year = yearOf(date) + years;
  if (year < 1 || year > 9999) throw outOfRange();
  const same = `${String(year).padStart(4, '0')}${date.slice(4)}` as PlainDate;
  return isRealDay(same) ? same : (`${same.slice(0, 8)}28` as PlainDate);
}

/** Calendar days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Full years of age; a year is full at 00:00 of the birthday. */
export function ageOn(birthDate: PlainDate, date: PlainDate): number {
  const years = yearOf(date) - yearOf(birthDate);
  return addYears(birthDate, years) <= date ? years : years - 1;
}

/** ISO day of the week: Monday 1 to Sunday 7. */
export function weekday(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Days since 1970-01-01. Text is parsed because `Date.UTC` reads the years 0 to 99 as 1900 to 1999. */
function dayNumber(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

const FIRST_DAY = dayNumber('0001-01-01');
const LAST_DAY = dayNumber('9999-12-31');

function dateOfDay(day: number): PlainDate {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw outOfRange();
  return new Date(day * DAY).toISOString().slice(0, 10) as PlainDate;
}

function isRealDay(date: PlainDate): boolean {
  const day = dayNumber(date);
  // `Date.parse` reads 30 February as 1 March, so the text must come back unchanged.
  return day >= FIRST_DAY && day <= LAST_DAY && dateOfDay(day) === date;
}

function outOfRange(): RangeError {
  return new RangeError('A date must lie in the years 0001 to 9999');
}
