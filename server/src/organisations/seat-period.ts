import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';

/** The exclusive end of a seat with this last day; null when it is over already or too far away. */
export function seatEndsAt(lastDay: PlainDate, now: Date): Date | null {
  const today = plainDateAt(now);
  const isAllowed = lastDay >= today && lastDay <= addDays(today, GRANT_LIMITS.seatDays.most);
  return isAllowed ? endOfDay(lastDay) : null;
}
