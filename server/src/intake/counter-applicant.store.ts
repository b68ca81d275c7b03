import { eq } from 'drizzle-orm';
import { enterPeople } from '../applicants/register-entry.store.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import type { PaperApplication } from './paper-application.ts';

export interface KnownPerson {
  readonly id: string;
  readonly nameKey: string;
  readonly passportHmacs: readonly string[];
}

/** Whoever the register has under this ID number. */
export async function findByIdNumber(
  reads: Reads,
  { applicants: a, passports: p }: Tables,
  identityHmac: string,
): Promise<KnownPerson | undefined> {
  const rows = await reads
    .select({ id: a.id, nameKey: a.nameKey, passportHmac: p.numberHmac })
    .from(a)
    .leftJoin(p, eq(p.applicantId, a.id))
    .where(eq(a.idNumberHmac, identityHmac));
  const [person] = rows;
  if (!person) return undefined;
  const passportHmacs = rows.map(({ passportHmac }) => passportHmac).filter((hmac) => hmac !== null);
  return { id: person.id, nameKey: person.nameKey, passportHmacs };
}

/** Enters a person whom the register does not know; false when the passport is somebody else's. */
export async function enterPerson(
  tx: Writes,
  tables: Tables,
  vault: Vault,
  { person }: PaperApplication,
): Promise<boolean> {
  const { idNumber, phoneNumber, passport } = person;
  const entry = {
    ...person,
    line: 1,
    idNumberHmac: vault.blindIndex('id-number', idNumber),
    phoneHmac: vault.blindIndex('phone-number', phoneNumber),
    passportHmac: passport && vault.blindIndex('passport-number', passport.number),
  };
  const { refused } = await enterPeople(tx, tables, vault, [entry]);
  return refused.length === 0;
}
