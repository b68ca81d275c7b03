import { parseIdNumber } from '@exit-card/shared/id-number';
import { parsePersonName } from '@exit-card/shared/person-name';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { INTAKE, MAINTENANCE } from './cards.ts';
import { DEMO_OFFICES } from './offices.ts';
import { DEMO_ORGANISATIONS } from './organisations.ts';
import { type DemoPerson, OFFICERS, PEOPLE, type PersonKey } from './people.ts';
import { chinaTime } from './story.ts';

/** Says that the demo people are there. */
export const MARKER = 'demo-people';

/** False when they were there before: whoever comes second does nothing. */
export async function claimSeeding(tx: Writes, { settings }: Tables): Promise<boolean> {
  const rows = await tx
    .insert(settings)
    .values({ id: MARKER, value: '1' })
    .onConflictDoNothing()
    .returning({ id: settings.id });
  return rows.length > 0;
}

export async function insertWorld(tx: Writes, tables: Tables, vault: Vault): Promise<void> {
  const { offices, officers, intakeItems, maintenanceWindows } = tables;
  await tx.insert(offices).values([...DEMO_OFFICES]);
  for (const person of Object.values<DemoPerson>(PEOPLE)) await insertPerson(tx, tables, vault, person);
  for (const [key, { office, roles }] of Object.entries(OFFICERS)) {
    const applicantId = PEOPLE[key as PersonKey].id;
    await tx
      .insert(officers)
      .values({ id: newId(), applicantId, officeId: DEMO_OFFICES[office].id, roles: [...roles] });
  }
  for (const organisation of DEMO_ORGANISATIONS) await insertOrganisation(tx, tables, organisation);
  await tx.insert(intakeItems).values({
    id: newId(),
    identityHmac: vault.blindIndex('id-number', PEOPLE[INTAKE.person].idNumber),
    channel: INTAKE.channel,
    receivedAt: chinaTime(INTAKE.receivedAt),
    receivedBy: PEOPLE[INTAKE.receivedBy].id,
  });
  await tx.insert(maintenanceWindows).values({
    id: newId(),
    startsAt: chinaTime(MAINTENANCE.startsAt),
    endsAt: chinaTime(MAINTENANCE.endsAt),
    announcedAt: chinaTime(MAINTENANCE.announcedAt),
  });
}

async function insertPerson(
  tx: Writes,
  { applicants, passports }: Tables,
  vault: Vault,
  { id, name, idNumber, phoneNumber, passportNumber }: DemoPerson,
): Promise<void> {
  const parsedName = parsePersonName(name);
  const parsedId = parseIdNumber(idNumber);
  if (!parsedName.ok || !parsedId.ok) throw new Error(`Demo person ${id} has no proper name or number`);
  await tx.insert(applicants).values({
    id,
    nameOriginal: name,
    nameKey: parsedName.nameKey,
    idNumberCipher: vault.encrypt('applicants.id_number_cipher', id, idNumber),
    idNumberHmac: vault.blindIndex('id-number', idNumber),
    phoneCipher: vault.encrypt('applicants.phone_cipher', id, phoneNumber),
    phoneHmac: vault.blindIndex('phone-number', phoneNumber),
    birthDate: parsedId.birthDate,
    sex: parsedId.sex,
  });
  if (passportNumber === null) return;
  const passportId = newId();
  await tx.insert(passports).values({
    id: passportId,
    applicantId: id,
    numberCipher: vault.encrypt('passports.number_cipher', passportId, passportNumber),
    numberHmac: vault.blindIndex('passport-number', passportNumber),
    kind: 'ORDINARY',
  });
}

async function insertOrganisation(
  tx: Writes,
  { organisations, orgSeats }: Tables,
  { seats, registeredAt, decidedAt, ...organisation }: (typeof DEMO_ORGANISATIONS)[number],
): Promise<void> {
  const registeredBy = PEOPLE[seats[0].person].id;
  await tx.insert(organisations).values({
    ...organisation,
    legalRepApplicantId: registeredBy,
    registeredBy,
    registeredAt: chinaTime(registeredAt),
    decidedBy: decidedAt && PEOPLE.maChao.id,
    decidedAt: decidedAt === null ? null : chinaTime(decidedAt),
  });
  for (const { person, role, from, until } of seats)
    await tx.insert(orgSeats).values({
      id: newId(),
      orgId: organisation.id,
      applicantId: PEOPLE[person].id,
      role,
      grantedBy: registeredBy,
      validFrom: chinaTime(from),
      validTo: chinaTime(until),
    });
}
