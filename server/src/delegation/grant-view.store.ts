import { asc } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { GrantEvent } from './grant.ts';
import type { NamedGrantFile } from './grant-file.store.ts';
import type { GrantActionName } from './grant-inputs.ts';

export interface SealedEvent extends GrantEvent {
  readonly id: string;
}

/** A grant with what happened to it, oldest first. */
export interface GrantWithEvents {
  readonly file: NamedGrantFile;
  readonly events: readonly SealedEvent[];
}

/** Adds the events to grants that were read for somebody: one statement, however many grants. */
export async function withEvents(
  reads: Reads,
  { grantEvents }: Tables,
  files: readonly NamedGrantFile[],
): Promise<GrantWithEvents[]> {
  const ids = files.map(({ grant }) => grant.id);
  const rows = await reads
    .select()
    .from(grantEvents)
    .where(inList(grantEvents.grantId, ids))
    .orderBy(asc(grantEvents.grantId), asc(grantEvents.seq));
  const grouped = new Map<string, SealedEvent[]>(ids.map((id) => [id, []]));
  for (const row of rows) grouped.get(row.grantId)?.push({ ...row, action: row.action as GrantActionName });
  return files.map((file) => {
    const { id, eventCount } = file.grant;
    // The grant was read a moment before: what was appended since is not part of it.
    return { file, events: (grouped.get(id) ?? []).slice(0, eventCount) };
  });
}
