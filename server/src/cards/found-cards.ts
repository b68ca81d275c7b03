import type { Guest } from '../access/policy.ts';
import type { Moment } from '../clock.ts';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { cardsWithin } from './card.store.ts';
import { cardFacts } from './card-facts.ts';
import { casesOf } from './case.store.ts';

export type FoundCard = ReturnType<typeof cardFacts>;

/** What a proven look-up finds, newest first: the guest's own cards that are online, or the one that was asked for. */
export async function foundCardsOf(
  reads: Reads,
  tables: Tables,
  guest: Guest,
  at: Moment,
): Promise<FoundCard[]> {
  const cards = await cardsWithin(reads, tables, guest, at.now);
  const cases = await casesOf(reads, tables, cards);
  return cases.map((file) => cardFacts(file, at));
}
