import type { VerificationStep } from '@exit-card/shared/applicant';
import { maskIdNumber, maskPassportNumber, maskPhoneNumber } from '@exit-card/shared/masking';
import type { Viewer } from '../access/caller.ts';
import type { Services } from '../services.ts';
import { getAccount } from './account.store.ts';
import { getApplicant } from './applicant.store.ts';

export interface MaskedApplicant {
  readonly __typename: 'Applicant';
  readonly id: string;
  readonly name: string;
  readonly maskedIdNumber: string;
  readonly maskedPhoneNumber: string;
  readonly maskedPassportNumber: string | null;
}

/** The viewer as a person; the only one that a viewer may see. */
export async function ownApplicant({ database, vault }: Services, viewer: Viewer): Promise<MaskedApplicant> {
  const person = await getApplicant(database.read, database.tables, vault, viewer.applicantId);
  return {
    __typename: 'Applicant',
    id: person.id,
    name: person.name,
    maskedIdNumber: maskIdNumber(person.idNumber),
    maskedPhoneNumber: maskPhoneNumber(person.phoneNumber),
    maskedPassportNumber: person.passportNumber && maskPassportNumber(person.passportNumber),
  };
}

/** Face first, then the password: stopped half-way, first use goes on here. */
export async function nextStep({ database }: Services, viewer: Viewer): Promise<VerificationStep> {
  if (viewer.assurance !== 'L3') return 'FACE';
  const { passwordHash } = await getAccount(database.read, database.tables, viewer.accountId);
  return passwordHash === null ? 'PASSWORD' : 'DONE';
}
