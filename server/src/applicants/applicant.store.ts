import { desc, eq } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';

/** A person with the numbers in clear: never leaves the server but masked, or by `revealIdentity`. */
export interface ApplicantInClear {
  readonly id: string;
  readonly name: string;
  readonly identityHmac: string;
  readonly idNumber: string;
  readonly phoneNumber: string;
  readonly passportNumber: string | null;
}

/** `id` must come from a session or a proof, never from a client. */
export async function getApplicant(
  reads: Reads,
  { applicants, passports }: Tables,
  vault: Vault,
  id: string,
): Promise<ApplicantInClear> {
  const [person] = await reads.select().from(applicants).where(eq(applicants.id, id));
  if (!person) throw new Error('A session names a person who does not exist');
  const [passport] = await reads
    .select({ id: passports.id, cipher: passports.numberCipher })
    .from(passports)
    .where(eq(passports.applicantId, id))
    .orderBy(desc(passports.id))
    .limit(1);
  return {
    id,
    name: person.nameOriginal,
    identityHmac: person.idNumberHmac,
    idNumber: vault.decrypt('applicants.id_number_cipher', id, person.idNumberCipher),
    phoneNumber: vault.decrypt('applicants.phone_cipher', id, person.phoneCipher),
    passportNumber: passport ? vault.decrypt('passports.number_cipher', passport.id, passport.cipher) : null,
  };
}
