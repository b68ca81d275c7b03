import { asc, eq } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** A place that one can go to; open to everybody, so nobody is asked who reads it. */
export type StoredOffice = Tables['offices']['$inferSelect'];

/** Of one province (two-digit region code), or all. */
export function listOffices(
  reads: Reads,
  { offices }: Tables,
  province: string | null,
): Promise<StoredOffice[]> {
  return reads
    .select()
    .from(offices)
    .where(province === null ? undefined : eq(offices.province, province))
    .orderBy(asc(offices.province), asc(offices.id));
}

export async function findOffice(
  reads: Reads,
  { offices }: Tables,
  id: string,
): Promise<StoredOffice | undefined> {
  const [office] = await reads.select().from(offices).where(eq(offices.id, id));
  return office;
}
