import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Card } from '../cards/card.ts';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** Why the officer took the case, as its owner reads it; null when no reason was needed. */
export async function reasonGiven(
  reads: Reads,
  { accessRecords: a }: Tables,
  { applicantId }: { readonly applicantId: string },
  { id, principalId }: Card,
): Promise<string | null> {
  const [record] = await reads
    .select({ purpose: a.purpose })
    .from(a)
    .where(
      and(
        eq(a.principalId, principalId),
        eq(a.cardId, id),
        eq(a.actorApplicantId, applicantId),
        isNotNull(a.purpose),
      ),
    )
    .orderBy(desc(a.seq))
    .limit(1);
  return record?.purpose ?? null;
}
