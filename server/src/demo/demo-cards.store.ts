import type { CardStatus } from '@exit-card/shared/card';
import { asc } from 'drizzle-orm';
import { isOnline } from '../cards/archive.store.ts';
import { statusAt } from '../cards/status-at.ts';
import type { Database } from '../db/database.ts';

/** A card as the demo's page lists it. */
export interface DemoCard {
  readonly cardNumber: string;
  readonly status: CardStatus;
}

/** The cards of everybody in the demo as they stand now, by their owner. */
export async function demoCards(
  { read, tables: { cards } }: Database,
  now: Date,
): Promise<ReadonlyMap<string, readonly DemoCard[]>> {
  const rows = await read
    .select({
      principalId: cards.principalId,
      cardNumber: cards.cardNumber,
      status: cards.status,
      endsAt: cards.endsAt,
    })
    .from(cards)
    .where(isOnline(cards, now))
    .orderBy(asc(cards.cardNumber));
  const owned = new Map<string, DemoCard[]>();
  for (const { principalId, cardNumber, ...card } of rows)
    owned.set(principalId, [...(owned.get(principalId) ?? []), { cardNumber, status: statusAt(card, now) }]);
  return owned;
}
