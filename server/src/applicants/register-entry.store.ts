import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { insertRows } from '../db/insert-rows.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import type { RegisterEntry, RegisterPassport } from './register-entry.ts';

/** An entry with the blind indexes by which it is found. */
export interface IndexedEntry extends RegisterEntry {
  readonly line: number;
  readonly idNumberHmac: string;
  readonly phoneHmac: string;
  readonly passportHmac: string | null;
}

export interface Entered {
  readonly added: number;
  readonly changed: number;
  /** Lines whose passport is another person's. */
  readonly refused: readonly number[];
}

type Person = Tables['applicants']['$inferSelect'];
type Passport = Tables['passports']['$inferSelect'];

/**
 * Enters people of different ID numbers, or brings those that are there up to date; what is the same already stays untouched, so
 * that a file can be entered again. Two statements to look, two for all the new, one for each that changed.
 */
export async function enterPeople(
  tx: Writes,
  tables: Tables,
  vault: Vault,
  entries: readonly IndexedEntry[],
): Promise<Entered> {
  const { applicants, passports } = tables;
  const people = await knownPeople(tx, tables, entries);
  const known = await knownPassports(tx, tables, entries);
  const added: (typeof applicants.$inferInsert)[] = [];
  const newPassports: (typeof passports.$inferInsert)[] = [];
  const refused: number[] = [];
  let changed = 0;

  for (const entry of entries) {
    const person = people.get(entry.idNumberHmac);
    const passport = entry.passportHmac === null ? undefined : known.get(entry.passportHmac);
    if (passport && passport.applicantId !== person?.id) {
      refused.push(entry.line);
      continue;
    }
    const id = person?.id ?? newId();
    if (!person) added.push(newPerson(vault, id, entry));
    const personChanged = person ? await bringUpToDate(tx, tables, vault, person, entry) : false;
    const passportChanged = passport ? await renewPassport(tx, tables, passport, entry.passport!) : false;
    if (entry.passport && !passport) newPassports.push(newPassport(vault, id, entry));
    if (personChanged || passportChanged || (person && entry.passport && !passport)) changed += 1;
  }
  if (added.length > 0) await insertRows(tx, applicants, added);
  if (newPassports.length > 0) await insertRows(tx, passports, newPassports);
  return { added: added.length, changed, refused };
}

async function knownPeople(tx: Writes, { applicants }: Tables, entries: readonly IndexedEntry[]) {
  const hmacs = entries.map(({ idNumberHmac }) => idNumberHmac);
  const rows = await tx.select().from(applicants).where(inList(applicants.idNumberHmac, hmacs));
  return new Map(rows.map((row) => [row.idNumberHmac, row]));
}

async function knownPassports(tx: Writes, { passports }: Tables, entries: readonly IndexedEntry[]) {
  const hmacs = entries.flatMap(({ passportHmac }) => passportHmac ?? []);
  const rows = await tx.select().from(passports).where(inList(passports.numberHmac, hmacs));
  return new Map(rows.map((row) => [row.numberHmac, row]));
}

function newPerson(vault: Vault, id: string, entry: IndexedEntry) {
  const { name, nameKey, idNumber, idNumberHmac, phoneNumber, phoneHmac, birthDate, sex, deceasedOn } = entry;
  return {
    id,
    nameOriginal: name,
    nameKey,
    idNumberCipher: vault.encrypt('applicants.id_number_cipher', id, idNumber),
    idNumberHmac,
    phoneCipher: vault.encrypt('applicants.phone_cipher', id, phoneNumber),
    phoneHmac,
    birthDate,
    sex,
    deceasedOn: deceasedOn ?? null,
    // Left out they would be null: these are the defaults of the table.
    accessHead: '',
    accessCount: 0,
  };
}

function newPassport(vault: Vault, applicantId: string, { passport, passportHmac }: IndexedEntry) {
  const id = newId();
  return {
    id,
    applicantId,
    numberCipher: vault.encrypt('passports.number_cipher', id, passport!.number),
    numberHmac: passportHmac!,
    kind: passport!.kind,
    validTo: passport!.validTo,
  };
}

async function bringUpToDate(
  tx: Writes,
  { applicants }: Tables,
  vault: Vault,
  person: Person,
  { name, nameKey, phoneNumber, phoneHmac, deceasedOn = person.deceasedOn }: IndexedEntry,
): Promise<boolean> {
  const isSame =
    person.nameOriginal === name && person.phoneHmac === phoneHmac && person.deceasedOn === deceasedOn;
  if (isSame) return false;
  const phoneCipher = vault.encrypt('applicants.phone_cipher', person.id, phoneNumber);
  await tx
    .update(applicants)
    .set({ nameOriginal: name, nameKey, phoneCipher, phoneHmac, deceasedOn })
    .where(eq(applicants.id, person.id));
  return true;
}

async function renewPassport(
  tx: Writes,
  { passports }: Tables,
  passport: Passport,
  { kind, validTo }: RegisterPassport,
): Promise<boolean> {
  if (passport.kind === kind && passport.validTo === validTo) return false;
  await tx.update(passports).set({ kind, validTo }).where(eq(passports.id, passport.id));
  return true;
}
