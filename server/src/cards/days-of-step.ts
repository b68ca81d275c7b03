import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays, daysBetween } from '@exit-card/shared/plain-date';
import type { DayKind, WorkingCalendar } from '@exit-card/shared/working-days';

/** Enough for the longest deadline for documents, moved by a long holiday. */
const MOST_DAYS = 40;

export interface DayOfStep {
  readonly date: PlainDate;
  readonly kind: DayKind;
  /** Chinese name of the public holiday. */
  readonly holiday: string | null;
  readonly holidayEn: string | null;
}

/** A public holiday within a step, as far as it lies in it; both ends included. */
export interface FreeDays {
  readonly name: string;
  readonly nameEn: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Every calendar day of a step with what kind of day it is, both ends included. */
export function daysOfStep(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): DayOfStep[] {
  const length = Math.min(MOST_DAYS, Math.max(0, daysBetween(from, to) + 1));
  return Array.from({ length }, (_, i) => {
    const date = addDays(from, i);
    const { kind, holiday } = calendar.dayOn(date);
    return { date, kind, holiday: holiday?.zh ?? null, holidayEn: holiday?.en ?? null };
  });
}

/** The public holidays that a step does not count: after the day on which it began, up to and with `to`. */
export function holidaysOfStep(since: PlainDate, to: PlainDate, calendar: WorkingCalendar): FreeDays[] {
  const found: FreeDays[] = [];
  for (const { date, holiday, holidayEn } of daysOfStep(addDays(since, 1), to, calendar)) {
    if (holiday === null || holidayEn === null) continue;
    const last = found.at(-1);
    if (last?.name === holiday && addDays(last.to, 1) === date)
      found[found.length - 1] = { ...last, to: date };
    else found.push({ name: holiday, nameEn: holidayEn, from: date, to: date });
  }
  return found;
}
