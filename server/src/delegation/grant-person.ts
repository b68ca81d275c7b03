import type { GrantScope } from '@exit-card/shared/delegation';
import { maskIdNumber, maskPassportNumber, maskPhoneNumber } from '@exit-card/shared/masking';
import type { ApplicantInClear } from '../applicants/applicant.store.ts';

/** A person as the other side of a grant sees them; null is what the scopes leave closed, or nobody knows. */
export interface GrantPerson {
  readonly name: string;
  readonly maskedIdNumber: string | null;
  readonly maskedPhoneNumber: string | null;
  readonly maskedPassportNumber: string | null;
}

/** The person as who holds these scopes sees them. */
export function grantPerson(
  {
    name,
    idNumber,
    phoneNumber,
    passportNumber,
  }: Pick<ApplicantInClear, 'name' | 'idNumber' | 'phoneNumber' | 'passportNumber'>,
  scopes: readonly GrantScope[],
): GrantPerson {
  const detail = scopes.includes('card:detail');
  return {
    name,
    maskedIdNumber: scopes.includes('card:read') ? maskIdNumber(idNumber) : null,
    maskedPhoneNumber: detail ? maskPhoneNumber(phoneNumber) : null,
    maskedPassportNumber: detail && passportNumber !== null ? maskPassportNumber(passportNumber) : null,
  };
}
