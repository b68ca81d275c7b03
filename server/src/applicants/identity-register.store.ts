import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Vault } from '../db/vault.ts';
import type { IdentityRegister } from './identity-register.ts';
import { isSameHmac } from './one-time-code.ts';

/** Compared with when nobody has the ID number, so that an unknown number is as much work as a known one. */
const NOBODY = { id: '', nameKey: '', phoneHmac: '' };

/** The embedded register: the applicants table. All fields are compared, whatever the first of them says. */
export function embeddedIdentityRegister(database: Database, vault: Vault): IdentityRegister {
  const { applicants: a, passports: p } = database.tables;
  return {
    async match({ nameKey, idNumber, phoneNumber, passportNumber }) {
      const idNumberHmac = vault.blindIndex('id-number', idNumber);
      const phoneHmac = vault.blindIndex('phone-number', phoneNumber);
      const passportHmac = vault.blindIndex('passport-number', passportNumber ?? '');

      const [person = NOBODY] = await database.read
        .select({ id: a.id, nameKey: a.nameKey, phoneHmac: a.phoneHmac })
        .from(a)
        .where(eq(a.idNumberHmac, idNumberHmac));
      const passports = await database.read.$count(
        p,
        and(eq(p.applicantId, person.id), eq(p.numberHmac, passportHmac)),
      );
      const checks = [
        person !== NOBODY,
        isSameHmac(person.nameKey, nameKey),
        isSameHmac(person.phoneHmac, phoneHmac),
        passportNumber === null || passports > 0,
      ];
      return checks.every(Boolean) ? { outcome: 'MATCH', applicantId: person.id } : { outcome: 'MISMATCH' };
    },
  };
}
