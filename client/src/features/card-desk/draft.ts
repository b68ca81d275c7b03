import { addDays, type PlainDate } from '@exit-card/shared/plain-date';
import { typedCount } from '@exit-card/shared/typed-text';
import { SUPPLEMENT_DAYS, supplementDueOn } from '@exit-card/shared/windows';
import type { Draft } from './decision.ts';

export const NO_DRAFT: Draft = {
  name: undefined,
  reasonCodes: [],
  items: [],
  days: String(SUPPLEMENT_DAYS.usual),
  comment: '',
  remedy: '',
  internalNote: '',
};

/** The words to the applicant as they are sent: why, and on a line of its own what can be done. */
export function wordsOf({ name, comment, remedy }: Draft): string {
  const lines = name === 'REJECT' ? [comment, remedy] : [comment];
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** The days as a number, where they may be that many. */
export function daysIn({ days }: Pick<Draft, 'days'>): number | undefined {
  return typedCount(days, SUPPLEMENT_DAYS);
}

interface Deadline {
  day: PlainDate;
  /** Why it is not simply so many days from today: a day off, or a deadline that is later already. */
  because?: 'MOVED' | 'KEPT';
}

/** The last day for documents that are asked for, or given more time for, today. */
export function deadlineOf(days: number, today: PlainDate, now: PlainDate | null): Deadline {
  const { date } = supplementDueOn(today, days);
  if (now !== null && now > date) return { day: now, because: 'KEPT' };
  return date === addDays(today, days) ? { day: date } : { day: date, because: 'MOVED' };
}
