import { asc } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { StoredFile } from '../files/stored-file.ts';
import { filesOf } from '../files/stored-file.ts';
import type { GrantEvent } from './grant.ts';
import type { GrantSource, NamedGrantFile } from './grant-file.store.ts';
import type { GrantActionName } from './grant-inputs.ts';

export interface SealedEvent extends GrantEvent {
  readonly id: string;
}

/** A grant with what happened to it and what proves it, both oldest first. */
export interface SeenGrant {
  readonly file: NamedGrantFile;
  readonly events: readonly SealedEvent[];
  readonly evidenceFiles: readonly StoredFile[];
}

/** Adds events and files to grants that were read for somebody: two statements, however many grants. */
export async function seenGrants(
  reads: Reads,
  { tables, vault }: GrantSource,
  files: readonly NamedGrantFile[],
): Promise<SeenGrant[]> {
  const { grantEvents } = tables;
  const ids = files.map(({ grant }) => grant.id);
  const rows = await reads
    .select()
    .from(grantEvents)
    .where(inList(grantEvents.grantId, ids))
    .orderBy(asc(grantEvents.grantId), asc(grantEvents.seq));
  const evidenceFiles = await filesOf(reads, tables, vault, 'GRANT_EVIDENCE', ids);
  const events = new Map<string, SealedEvent[]>(ids.map((id) => [id, []]));
  for (const row of rows) events.get(row.grantId)?.push({ ...row, action: row.action as GrantActionName });
  return files.map((file) => {
    const { id, eventCount } = file.grant;
    return {
      file,
      // The grant was read a moment before: what was appended since is not part of it.
      events: (events.get(id) ?? []).slice(0, eventCount),
      evidenceFiles: evidenceFiles.get(id) ?? [],
    };
  });
}
