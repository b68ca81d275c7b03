import { OPEN_STATUSES, SAME_TRIP_DAYS } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { addDays } from '@exit-card/shared/plain-date';
import { and, asc, between, eq } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Card } from './card.ts';
import { statusIs } from './status-at.store.ts';

/**
 * The open card of this person for the same trip, whoever may see it. Before a write that depends on it, hold the person
 * (`holdChains`): two who apply at once then look one after the other.
 */
export async function findOverlapping(
  reads: Reads,
  { cards }: Tables,
  principalId: string,
  expectedExitDate: PlainDate,
  now: Date,
): Promise<Card | undefined> {
  const earliest = addDays(expectedExitDate, -SAME_TRIP_DAYS);
  const latest = addDays(expectedExitDate, SAME_TRIP_DAYS);
  const [card] = await reads
    .select()
    .from(cards)
    .where(
      and(
        eq(cards.principalId, principalId),
        between(cards.expectedExitDate, earliest, latest),
        statusIs(cards, OPEN_STATUSES, now),
      ),
    )
    .orderBy(asc(cards.expectedExitDate), asc(cards.id))
    .limit(1);
  return card;
}
