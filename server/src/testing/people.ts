import { idNumberWithCheckDigit, parseIdNumber } from '@exit-card/shared/id-number';
import { parsePersonName } from '@exit-card/shared/person-name';
import { v7 as newId } from 'uuid';
import type { Database } from '../db/database.ts';
import type { Vault } from '../db/vault.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly passport: string | null;
}

let people = 0;

/** Whose sex and check digit a test gets must not hang on the files that ran before it in the same process. */
export function countPeopleAnew(): void {
  people = 0;
}

/** Puts a person into the register; what the test does not say is made up, each time anew. */
export async function aPerson(
  database: Database,
  vault: Vault,
  given: Partial<Omit<Person, 'id'>> = {},
): Promise<Person> {
  people = (people % 999) + 1;
  const number = String(people).padStart(3, '0');
  const person: Person = {
    id: newId(),
    name: given.name ?? '张三',
    idNumber: given.idNumber ?? idNumberWithCheckDigit(`11010519900307${number}`),
    phone: given.phone ?? `13800138${number}`,
    passport: given.passport ?? null,
  };
  await database.write(async (tx) => {
    await tx.insert(database.tables.applicants).values(applicantRow(person, vault));
    if (person.passport !== null)
      await tx.insert(database.tables.passports).values(passportRow(person, person.passport, vault));
  });
  return person;
}

function applicantRow({ id, name, idNumber, phone }: Person, vault: Vault) {
  const parsedName = parsePersonName(name);
  const parsedId = parseIdNumber(idNumber, '2024-03-11');
  if (!parsedName.ok || !parsedId.ok) throw new Error('A test person needs a real name and ID number');
  return {
    id,
    nameOriginal: name,
    nameKey: parsedName.nameKey,
    idNumberCipher: vault.encrypt('applicants.id_number_cipher', id, idNumber),
    idNumberHmac: vault.blindIndex('id-number', idNumber),
    phoneCipher: vault.encrypt('applicants.phone_cipher', id, phone),
    phoneHmac: vault.blindIndex('phone-number', phone),
    birthDate: parsedId.birthDate,
    sex: parsedId.sex,
  };
}

function passportRow(person: Person, passport: string, vault: Vault) {
  const id = newId();
  return {
    id,
    applicantId: person.id,
    numberCipher: vault.encrypt('passports.number_cipher', id, passport),
    numberHmac: vault.blindIndex('passport-number', passport),
    kind: 'ORDINARY',
  };
}
