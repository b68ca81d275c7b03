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

/** Every calendar day of a step with what kind of day it is, both ends included. */
export function daysOfStep(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): DayOfStep[] {
  const length = Math.min(MOST_DAYS, Math.max(0, daysBetween(from, to) + 1));
  return Array.from({ length }, (_, i) => {
    const date = addDays(from, i);
    const { kind, holiday } = calendar.dayOn(date);
    return { date, kind, holiday: holiday?.zh ?? null, holidayEn: holiday?.en ?? null };
  });
}
