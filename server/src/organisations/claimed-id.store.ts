import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { peopleByIdNumber } from '../delegation/claimed-person.store.ts';
import type { ClaimedPerson } from '../delegation/claimed-person.ts';

/** The person in the register with this name and number, or null; who asks must not learn which. */
export async function idOfClaimed(
  reads: Reads,
  tables: Tables,
  vault: Vault,
  { nameKey, idNumber }: ClaimedPerson,
): Promise<string | null> {
  const [person] = await peopleByIdNumber(reads, tables, [vault.blindIndex('id-number', idNumber)]);
  return person?.nameKey === nameKey ? person.id : null;
}
