import { and, eq, or } from 'drizzle-orm';
import type { Card } from '../cards/card.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { isFree, isTakenBy } from './desk-view.store.ts';

/** A case is taken for so long, in milliseconds; working on it begins the time anew. */
const ASSIGNED_FOR = 30 * 60_000;

interface Taker {
  readonly applicantId: string;
}

/** Of several who take it at once one gets it, on either engine; undefined for the others, and when the card was changed. */
export async function takeCard(
  tx: Writes,
  tables: Tables,
  { applicantId }: Taker,
  { id, version }: Pick<Card, 'id' | 'version'>,
  now: Date,
): Promise<Card | undefined> {
  const { cards } = tables;
  const [taken] = await tx
    .update(cards)
    .set({ assigneeId: applicantId, assignedUntil: until(now) })
    .where(
      and(
        eq(cards.id, id),
        eq(cards.version, version),
        or(isFree(tables, now), eq(cards.assigneeId, applicantId)),
      ),
    )
    .returning();
  return taken;
}

/** The card, if the officer has taken it and the time is not over; that begins anew. Nobody else changes the card until `tx` ends. */
export async function holdTaken(
  tx: Writes,
  tables: Tables,
  officer: Taker,
  cardId: string,
  now: Date,
): Promise<Card | undefined> {
  const { cards } = tables;
  const [held] = await tx
    .update(cards)
    .set({ assignedUntil: until(now) })
    .where(and(eq(cards.id, cardId), isTakenBy(tables, officer, now)))
    .returning();
  return held;
}

/** Gives the case back; what another officer has taken stays theirs. */
export async function releaseCard(
  tx: Writes,
  { cards }: Tables,
  { applicantId }: Taker,
  cardId: string,
): Promise<void> {
  await tx
    .update(cards)
    .set({ assigneeId: null, assignedUntil: null })
    .where(and(eq(cards.id, cardId), eq(cards.assigneeId, applicantId)));
}

function until(now: Date): Date {
  return new Date(now.getTime() + ASSIGNED_FOR);
}
