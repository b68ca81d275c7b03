import type { PlainDate } from '@exit-card/shared/plain-date';
import { asc } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
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
  readonly birthDate: PlainDate;
}

/** `id` must come from a session or a proof, never from a client. */
export async function getApplicant(
  reads: Reads,
  tables: Tables,
  vault: Vault,
  id: string,
): Promise<ApplicantInClear> {
  const person = (await applicantsById(reads, tables, vault, [id])).get(id);
  if (!person) throw new Error('A session names a person who does not exist');
  return person;
}

/** These people: two statements, however many. The ids come from sessions, proofs and grants, never from a client. */
export async function applicantsById(
  reads: Reads,
  { applicants, passports }: Tables,
  vault: Vault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ApplicantInClear>> {
  const people = await reads.select().from(applicants).where(inList(applicants.id, ids));
  const ofPeople = await reads
    .select({ id: passports.id, applicantId: passports.applicantId, cipher: passports.numberCipher })
    .from(passports)
    .where(inList(passports.applicantId, ids))
    .orderBy(asc(passports.id));
  const newestPassport = new Map(ofPeople.map((passport) => [passport.applicantId, passport]));
  return new Map(people.map((person) => [person.id, inClear(vault, person, newestPassport.get(person.id))]));
}

function inClear(
  vault: Vault,
  person: Tables['applicants']['$inferSelect'],
  passport: { id: string; cipher: string } | undefined,
): ApplicantInClear {
  const { id } = person;
  return {
    id,
    name: person.nameOriginal,
    birthDate: person.birthDate,
    identityHmac: person.idNumberHmac,
    idNumber: vault.decrypt('applicants.id_number_cipher', id, person.idNumberCipher),
    phoneNumber: vault.decrypt('applicants.phone_cipher', id, person.phoneCipher),
    passportNumber: passport ? vault.decrypt('passports.number_cipher', passport.id, passport.cipher) : null,
  };
}
