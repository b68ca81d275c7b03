import { randomInt } from 'node:crypto';
import { CARD_NUMBERS_A_DAY, cardNumber } from '@exit-card/shared/card-number';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { and, gte, lte } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Done } from './act.ts';
import type { Case } from './card.ts';
import { insertCard } from './transition.store.ts';

/** So often any number of the day is tried; on a day that fills up, one of the free ones. */
const BLIND_DRAWS = 5;

/**
 * Stores a new card under a number of its day drawn at random, never counting up: who has one learns nothing of others. Null
 * when the day has none left. The unique index decides between two who draw the same at once.
 */
export async function insertNumbered(tx: Writes, tables: Tables, done: Done): Promise<Case | null> {
  const day = done.card.applicationDate;
  for (let draw = 1; ; draw += 1) {
    const number =
      draw <= BLIND_DRAWS ? cardNumber(day, randomInt(CARD_NUMBERS_A_DAY)) : await drawFree(tx, tables, day);
    if (number === null) return null;
    const file = await insertCard(tx, tables, { ...done, card: { ...done.card, cardNumber: number } });
    if (file) return file;
  }
}

async function drawFree(tx: Writes, { cards }: Tables, day: PlainDate): Promise<string | null> {
  const [first, last] = [cardNumber(day, 0), cardNumber(day, CARD_NUMBERS_A_DAY - 1)];
  const rows = await tx
    .select({ number: cards.cardNumber })
    .from(cards)
    .where(and(gte(cards.cardNumber, first), lte(cards.cardNumber, last)));
  const taken = new Set(rows.map(({ number }) => number));
  const all = Array.from({ length: CARD_NUMBERS_A_DAY }, (_, n) => cardNumber(day, n));
  const free = all.filter((number) => !taken.has(number));
  return free.length === 0 ? null : free[randomInt(free.length)]!;
}
