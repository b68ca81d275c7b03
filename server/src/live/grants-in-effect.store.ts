import { eq, sql } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import { jsonElements } from '../db/json-elements.ts';
import type { Tables } from '../db/tables.ts';
import { effective } from '../delegation/effective.store.ts';

export interface Use {
  readonly grantId: string;
  /** Who would use it. */
  readonly applicantId: string;
}

/** Those of the uses that hold at `now`: one statement, however many. */
export async function usesInEffect(
  reads: Reads,
  tables: Tables,
  uses: readonly Use[],
  now: Date,
): Promise<Use[]> {
  const { delegationGrants: g } = tables;
  if (uses.length === 0) return [];
  const user = sql<string>`value ->> 'applicantId'`;
  return reads
    .select({ grantId: g.id, applicantId: user })
    .from(jsonElements(g.id, uses))
    .innerJoin(g, eq(g.id, sql`value ->> 'grantId'`))
    .where(effective(tables, user, now));
}
