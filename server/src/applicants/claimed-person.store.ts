import { eq } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { isSameHmac } from './one-time-code.ts';

/** Whom somebody else named; parsed. */
export interface ClaimedPerson {
  readonly nameKey: string;
  readonly idNumber: string;
}

/**
 * The person in the register with this name and number, or null. For use cases that answer the same either way:
 * the one who asks must not learn which.
 */
export async function findClaimedPerson(
  reads: Reads,
  { applicants: a }: Tables,
  vault: Vault,
  { nameKey, idNumber }: ClaimedPerson,
): Promise<string | null> {
  const idNumberHmac = vault.blindIndex('id-number', idNumber);
  const [person] = await reads
    .select({ id: a.id, nameKey: a.nameKey })
    .from(a)
    .where(eq(a.idNumberHmac, idNumberHmac));
  const fits = isSameHmac(person?.nameKey ?? '', nameKey);
  return person && fits ? person.id : null;
}
