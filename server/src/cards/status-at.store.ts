import type { CardStatus } from '@exit-card/shared/card';
import { and, gt, inArray, isNull, lte, not, or, type SQL } from 'drizzle-orm';
import type { Tables } from '../db/tables.ts';
import { ENDS_AS } from './status-at.ts';

const ENDING = Object.keys(ENDS_AS) as CardStatus[];

/** `statusAt(card, now)` is one of these, as a condition on rows. */
export function statusIs(
  { status, endsAt }: Tables['cards'],
  wanted: readonly CardStatus[],
  now: Date,
): SQL | undefined {
  const endsAsWanted = ENDING.filter((ending) => wanted.includes(ENDS_AS[ending] ?? ending));
  return or(
    and(inArray(status, [...wanted]), or(isNull(endsAt), gt(endsAt, now), not(inArray(status, ENDING)))),
    and(inArray(status, endsAsWanted), lte(endsAt, now)),
  );
}
