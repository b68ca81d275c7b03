import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { appendEvents } from './event.store.ts';

/** Tells the pages of these people that a session, a draft or a setting of theirs changed. */
export async function accountChanged(
  tx: Writes,
  tables: Tables,
  applicantIds: readonly string[],
  now: Date,
): Promise<void> {
  const people = [...new Set(applicantIds)];
  await appendEvents(
    tx,
    tables,
    people.map((applicantId) => ({ applicantId, kind: 'ACCOUNT' })),
    now,
  );
}
