import { MINOR_AGES, majorityAt } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { addYears, startOfDay } from '@exit-card/shared/plain-date';

/**
 * From when on a person sees what others did with the own record; null for all of it, which is so from full age on. Before,
 * it is what was done since the 16th birthday. One's own doings are seen at any age.
 */
export function othersSeenSince(birthDate: PlainDate, now: Date): Date | null {
  return now >= majorityAt(birthDate) ? null : startOfDay(addYears(birthDate, MINOR_AGES.accessLog));
}
