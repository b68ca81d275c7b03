import { typedNumber } from '@exit-card/shared/typed-text';
import { VALIDITY_DAYS } from '@exit-card/shared/windows';

/** A whole number of days that can be asked for at all; how many are left the server knows. */
export function daysIn(typed: string): number | undefined {
  const text = typedNumber(typed);
  const days = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= VALIDITY_DAYS ? days : undefined;
}
