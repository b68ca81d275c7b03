import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { preparedRead } from '../db/prepared-read.ts';
import type { Tables } from '../db/tables.ts';
import { wake } from '../db/wake.ts';
import type { NewEvent, StoredEvent } from './event.ts';

/**
 * Puts events into people's boxes, in the transaction of what happened: two statements, however many. Counting first makes
 * whoever else has something for one of these people wait, so that the order in a box is the order of commits; people are taken
 * in one order, so that no two hold each other up. On PostgreSQL the commit wakes whoever waits.
 */
export async function appendEvents(
  tx: Writes,
  { eventBoxes, events }: Tables,
  told: readonly NewEvent[],
  at: Date,
): Promise<void> {
  if (told.length === 0) return;
  const people = [...new Set(told.map(({ applicantId }) => applicantId))].sort();
  const ofEach = new Map(people.map((id) => [id, told.filter(({ applicantId }) => applicantId === id)]));
  const boxes = await tx
    .insert(eventBoxes)
    .values([...ofEach].map(([id, own]) => ({ id, count: own.length })))
    .onConflictDoUpdate({ target: eventBoxes.id, set: { count: sql`${eventBoxes.count} + excluded.count` } })
    .returning();
  const rows = boxes.flatMap(({ id, count }) => {
    const own = ofEach.get(id)!;
    return own.map(({ kind, cardId = null, grantId = null, notificationId = null }, n) => {
      const seq = count - own.length + n + 1;
      return { id: newId(), applicantId: id, seq, kind, cardId, grantId, notificationId, at };
    });
  });
  await tx
    .insert(events)
    .values(rows)
    .returning({ woken: wake(events.applicantId) });
}

/** How many events each of these people's boxes has had; who never had one is not in it. One statement. */
export async function boxCounts(
  reads: Reads,
  { eventBoxes: b }: Tables,
  applicantIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await reads.select().from(b).where(inList(b.id, applicantIds));
  return new Map(rows.map(({ id, count }) => [id, count]));
}

const eventsOfBox = preparedRead((reads, { events: e }) =>
  reads
    .select({
      seq: e.seq,
      kind: e.kind,
      cardId: e.cardId,
      grantId: e.grantId,
      notificationId: e.notificationId,
    })
    .from(e)
    .where(and(eq(e.applicantId, sql.placeholder('id')), gt(e.seq, sql.placeholder('after'))))
    .orderBy(asc(e.seq))
    .limit(sql.placeholder('limit'))
    .prepare('events_of_box'),
);

/** The next events behind `after`, in order; those that are kept no longer are missing. */
export function eventsAfter(
  reads: Reads,
  tables: Tables,
  applicantId: string,
  after: number,
  limit: number,
): Promise<StoredEvent[]> {
  return eventsOfBox(reads, tables, { id: applicantId, after, limit });
}

/** Events before that moment go; whoever is behind them reads everything anew. */
export async function deleteEventsBefore(tx: Writes, { events: e }: Tables, before: Date): Promise<void> {
  await tx.delete(e).where(lt(e.at, before));
}
