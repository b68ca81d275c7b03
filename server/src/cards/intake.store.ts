import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** Since when an application of this proven person waits to be entered; null when none does. */
export async function intakeReceivedAt(
  reads: Reads,
  { intakeItems, applicants }: Tables,
  applicantId: string,
): Promise<Date | null> {
  const [oldest] = await reads
    .select({ receivedAt: intakeItems.receivedAt })
    .from(intakeItems)
    .innerJoin(applicants, eq(applicants.idNumberHmac, intakeItems.identityHmac))
    .where(and(eq(applicants.id, applicantId), isNull(intakeItems.recordedCardId)))
    .orderBy(asc(intakeItems.receivedAt))
    .limit(1);
  return oldest?.receivedAt ?? null;
}
