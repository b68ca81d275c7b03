import type { PlainDate } from '@exit-card/shared/plain-date';
import { and, eq, sql } from 'drizzle-orm';
import { isOnline } from '../cards/archive.store.ts';
import type { Case } from '../cards/card.ts';
import { casesOf } from '../cards/case.store.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** A report of the border that was recorded. */
export interface BorderEvent {
  readonly cardNumber: string;
  readonly exitedOn: PlainDate;
}

export async function findBorderEvent(
  reads: Reads,
  { borderEvents: b, cards }: Tables,
  id: string,
): Promise<BorderEvent | undefined> {
  const [event] = await reads
    .select({ cardNumber: cards.cardNumber, exitedOn: b.exitedOn })
    .from(b)
    .innerJoin(cards, eq(cards.id, b.cardId))
    .where(eq(b.id, id));
  return event;
}

/** The card of a report, held to the end of the transaction, so that two reports of one card come one after the other. */
export async function holdReportedCard(
  tx: Writes,
  tables: Tables,
  cardNumber: string,
  now: Date,
): Promise<Case | undefined> {
  const { cards } = tables;
  const held = await tx
    .update(cards)
    .set({ version: sql`${cards.version}` })
    .where(and(eq(cards.cardNumber, cardNumber), isOnline(cards, now)))
    .returning();
  const [file] = await casesOf(tx, tables, held);
  return file;
}

export async function insertBorderEvent(
  tx: Writes,
  { borderEvents }: Tables,
  event: Tables['borderEvents']['$inferInsert'],
): Promise<void> {
  await tx.insert(borderEvents).values(event);
}
