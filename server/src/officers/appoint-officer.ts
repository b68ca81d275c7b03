import type { OfficerRole } from '@exit-card/shared/officer';
import { releaseCases } from '../cards/assignee.store.ts';
import { peopleByIdNumber } from '../delegation/claimed-person.store.ts';
import { findOffice } from '../offices/office.store.ts';
import type { Services } from '../services.ts';
import { deleteOfficer, saveOfficer } from './officer.store.ts';

type Needs = Pick<Services, 'database' | 'vault'>;

export interface Appointment {
  readonly idNumber: string;
  readonly officeId: string;
  readonly roles: readonly OfficerRole[];
}

/** Gives a person of the register exactly these roles in this office, whatever they held before. */
export async function appointOfficer(
  { database, vault }: Needs,
  { idNumber, officeId, roles }: Appointment,
): Promise<{ id: string } | 'NO_SUCH_PERSON' | 'DECEASED' | 'NO_SUCH_OFFICE'> {
  const { tables } = database;
  return database.write(async (tx) => {
    if (!(await findOffice(tx, tables, officeId))) return 'NO_SUCH_OFFICE';
    const [person] = await peopleByIdNumber(tx, tables, [vault.blindIndex('id-number', idNumber)]);
    if (!person) return 'NO_SUCH_PERSON';
    if (person.deceasedOn !== null) return 'DECEASED';
    return saveOfficer(tx, tables, { applicantId: person.id, officeId, roles: [...roles] });
  });
}

/** Takes the office away, and frees the cases that the officer had taken. False for who is none. */
export async function dismissOfficer(
  { database, vault }: Needs,
  who: { readonly id: string } | { readonly idNumber: string },
): Promise<boolean> {
  const { tables } = database;
  return database.write(async (tx) => {
    const applicantId = await deleteOfficer(
      tx,
      tables,
      'id' in who ? who : { identityHmac: vault.blindIndex('id-number', who.idNumber) },
    );
    if (applicantId === undefined) return false;
    await releaseCases(tx, tables, applicantId);
    return true;
  });
}
