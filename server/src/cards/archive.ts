import { addDays, addYears, endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { archiveOn, RETENTION_YEARS } from '@exit-card/shared/windows';

/** Cards that were closed before this instant are archived: the day of closing lies five years back or more. */
export function archivedBefore(now: Date): Date {
  const today = plainDateAt(now);
  const sameDay = addYears(today, -RETENTION_YEARS);
  // A card closed on 29 February is archived on 28 February, together with those of the day before.
  const nextDay = addDays(sameDay, 1);
  return endOfDay(archiveOn(nextDay) <= today ? nextDay : sameDay);
}
