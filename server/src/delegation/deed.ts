import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import { addYears, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { Fault } from '../fault.ts';
import type { Deed } from './grant.ts';
import { proxyEnd } from './grant-effects.ts';

/** Characters that a field of a deed may have. */
const LONGEST = { deedNumber: 100, notaryOffice: 100, notaryName: 50, matters: 2000, powers: 2000 } as const;

/** The deed with its texts tidied. Throws BAD_USER_INPUT for a text that is empty or longer than any deed's. */
export function parseDeed(deed: Deed): Deed {
  const texts = Object.entries(LONGEST).map(([field, most]) => {
    const text = deed[field as keyof typeof LONGEST].trim();
    if (text === '' || [...text].length > most) throw new Fault('BAD_USER_INPUT', { at: `deed.${field}` });
    return [field, text];
  });
  return { ...deed, ...Object.fromEntries(texts) };
}

/** What the deed asks for; null when its own days make no sense, such as an end before the start. */
export function deedPeriod(
  { issuedOn, periodFrom, periodTo }: Deed,
  now: Date,
): { validFrom: Date; validTo: Date } | null {
  const today = plainDateAt(now);
  const isTooFar = periodFrom > addYears(today, GRANT_LIMITS.years);
  if (issuedOn > today || isTooFar || (periodTo !== null && periodTo < periodFrom)) return null;
  const start = startOfDay(periodFrom);
  const validFrom = start > now ? start : now;
  return { validFrom, validTo: proxyEnd(periodTo, validFrom) };
}
