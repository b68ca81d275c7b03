import { and, asc, eq, lte, type SQL } from 'drizzle-orm';
import type { Tables } from '../db/tables.ts';
import type { Due } from './hand-over.ts';

/** A table of what waits to be handed over. */
type Waiting = Tables['outboxMessages'] | Tables['deliveries'];

export function isDue(t: Waiting, now: Date): SQL | undefined {
  return and(eq(t.state, 'WAITING'), lte(t.nextTryAt, now));
}

/** The longest waiting first. */
export function inLine(t: Waiting): SQL[] {
  return [asc(t.nextTryAt), asc(t.id)];
}

/** Holds until the first of several deliverers has said what came of it. */
export function isOpen(t: Waiting, id: string): SQL | undefined {
  return and(eq(t.id, id), eq(t.state, 'WAITING'));
}

/** Holds while nobody else has taken it since it was found. */
export function isStill(t: Waiting, { id, tries }: Due): SQL | undefined {
  return and(isOpen(t, id), eq(t.tries, tries));
}
