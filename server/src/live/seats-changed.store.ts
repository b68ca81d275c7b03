import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { appendEvents } from './event.store.ts';

/** Tells the pages of these people that a seat of theirs, or one that is offered to them, or a block of theirs changed. */
export async function seatsChanged(
  tx: Writes,
  tables: Tables,
  applicantIds: readonly (string | null)[],
  now: Date,
): Promise<void> {
  const people = [...new Set(applicantIds.filter((id) => id !== null))];
  await appendEvents(
    tx,
    tables,
    people.map((applicantId) => ({ applicantId, kind: 'GRANT' })),
    now,
  );
}
