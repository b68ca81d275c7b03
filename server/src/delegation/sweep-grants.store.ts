import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import { and, eq, gt, lte, or } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { GrantSource, NamedGrantFile } from './grant-file.store.ts';
import { grantFiles } from './grant-file.store.ts';
import { endsUnrecorded } from './grant-state.store.ts';

const DAY = 24 * 3_600_000;
/** Grants in one go; the rest comes with the next. */
const BATCH = 500;

/** Grants whose end or lapse is not recorded yet. */
export function unrecordedEnds(reads: Reads, source: GrantSource, now: Date): Promise<NamedGrantFile[]> {
  return grantFiles(reads, source, endsUnrecorded(source.tables, now), BATCH);
}

/** Active grants that end, or want to be confirmed, within the days of the notice. */
export function grantsEndingSoon(reads: Reads, source: GrantSource, now: Date): Promise<NamedGrantFile[]> {
  const { delegationGrants: g } = source.tables;
  const soon = new Date(now.getTime() + GRANT_LIMITS.endingNoticeDays * DAY);
  const ending = or(lte(g.validTo, soon), lte(g.confirmedUntil, soon));
  return grantFiles(reads, source, and(eq(g.state, 'ACTIVE'), gt(g.validTo, now), ending), BATCH);
}

/** What was said about the end of these grants: `grantId:occasion`. */
export async function endingsTold(
  reads: Reads,
  { notifications: n }: Tables,
  grantIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reads
    .select({ dedupeKey: n.dedupeKey })
    .from(n)
    .where(and(eq(n.kind, 'GRANT_ENDING'), inList(n.grantId, grantIds)));
  return new Set(rows.map(({ dedupeKey }) => dedupeKey.split(':').slice(1, 3).join(':')));
}
