import { lastExitDate } from '@exit-card/shared/application';
import { addDays, type PlainDate, parsePlainDate } from '@exit-card/shared/plain-date';
import { APPROVAL_TARGET, REVIEW_TARGET, VALIDITY_DAYS } from '@exit-card/shared/windows';
import { type CountedDate, chinaCalendar } from '@exit-card/shared/working-days';

/** When an application of today is usually decided, at the latest. */
export function usuallyDecidedBy(today: PlainDate): CountedDate {
  return chinaCalendar.addWorkingDays(today, REVIEW_TARGET.to + APPROVAL_TARGET.to);
}

/** What is to be thought of with this day; undefined where the text is no day. */
export function thoughtsOn(text: string | null, today: PlainDate) {
  const parsed = parsePlainDate(text ?? '');
  if (!parsed.ok) return undefined;
  const { date } = parsed;
  const decided = usuallyDecidedBy(today);
  const lastValid = addDays(decided.date, VALIDITY_DAYS);
  if (date < today) return { date, thought: 'passed' as const };
  if (date > lastExitDate(today)) return { date, thought: 'tooFar' as const };
  if (date < decided.date) return { date, decided, thought: 'soon' as const };
  if (date > lastValid) return { date, decided, lastValid, thought: 'late' as const };
  return { date, decided, thought: 'fine' as const };
}
