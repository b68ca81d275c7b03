import { and, asc, eq, lte, type SQL } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Due } from './hand-over.ts';

/** A table of what waits to be handed over. */
type Waiting = Tables['outboxMessages'] | Tables['deliveries'];

/** What is due, the longest waiting first. */
export function dueIn(reads: Reads, t: Waiting, now: Date, atMost: number): Promise<Due[]> {
  return reads
    .select({ id: t.id, tries: t.tries })
    .from(t)
    .where(and(eq(t.state, 'WAITING'), lte(t.nextTryAt, now)))
    .orderBy(asc(t.nextTryAt), asc(t.id))
    .limit(atMost);
}

/** Holds while nobody else has taken it since it was found. */
export function isStill(t: Waiting, { id, tries }: Due): SQL | undefined {
  return and(eq(t.id, id), eq(t.state, 'WAITING'), eq(t.tries, tries));
}
