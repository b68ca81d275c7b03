import { asc, eq } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
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

/** Puts places in, or in the place of those with the same id. */
export async function saveOffices(
  tx: Writes,
  { offices }: Tables,
  places: readonly StoredOffice[],
): Promise<void> {
  for (const place of places)
    await tx.insert(offices).values(place).onConflictDoUpdate({ target: offices.id, set: place });
}

/** False when there is no such place. */
export async function changeOffice(
  tx: Writes,
  { offices }: Tables,
  id: string,
  change: Partial<StoredOffice>,
): Promise<boolean> {
  const changed = await tx
    .update(offices)
    .set(change)
    .where(eq(offices.id, id))
    .returning({ id: offices.id });
  return changed.length > 0;
}

/** False when there is no such place. */
export async function deleteOffice(tx: Writes, { offices }: Tables, id: string): Promise<boolean> {
  const gone = await tx.delete(offices).where(eq(offices.id, id)).returning({ id: offices.id });
  return gone.length > 0;
}
