import { createHash } from 'node:crypto';
import { maskIdNumber, maskName, maskPassportNumber } from '@exit-card/shared/masking';
import type { ProofClaims } from '@exit-card/shared/proof-document';
import type { ApplicantInClear } from '../applicants/applicant.store.ts';
import type { Case } from '../cards/card.ts';
import { cardFacts } from '../cards/card-facts.ts';
import type { Moment } from '../clock.ts';

/** What a document says of a card; when and by which key it was signed comes on top. */
export type ProofFacts = Pick<ProofClaims, 'person' | 'card'>;

/** How much of it: the particulars where the grant opens them, the name in full where it was ticked. */
export interface ProofExtent {
  readonly detail: boolean;
  readonly fullName: boolean;
}

type Person = Pick<ApplicantInClear, 'name' | 'idNumber' | 'passportNumber'>;

/** The facts as they are now. What is not there is left out, so that a QR code can hold them. */
export function proofFacts(
  file: Case,
  { name, idNumber, passportNumber }: Person,
  { detail, fullName }: ProofExtent,
  at: Moment,
): ProofFacts {
  const facts = cardFacts(file, at);
  return {
    person: {
      name: fullName ? name : maskName(name),
      idNumber: maskIdNumber(idNumber),
      ...(detail && passportNumber !== null && { passportNumber: maskPassportNumber(passportNumber) }),
    },
    card: {
      number: facts.number,
      status: facts.status,
      applicationDate: facts.applicationDate,
      ...(detail && {
        purpose: facts.purpose,
        ...(facts.purposeText !== null && { purposeText: facts.purposeText }),
        destination: facts.destination,
      }),
      expectedExitDate: facts.expectedExitDate,
      ...(facts.approvedOn !== null && { approvedOn: facts.approvedOn }),
      ...(facts.validUntil !== null && { validUntil: facts.validUntil }),
      ...(file.card.exitedOn !== null && { exitedOn: file.card.exitedOn }),
    },
  };
}

/** SHA-256 of the facts in hexadecimal: all that the service keeps of what it signed. */
export function hashOfFacts({ person, card }: ProofFacts): string {
  return createHash('sha256').update(JSON.stringify({ person, card })).digest('hex');
}

const EXTENTS: readonly ProofExtent[] = [true, false].flatMap((detail) =>
  [true, false].map((fullName) => ({ detail, fullName })),
);

/** Whether what was signed is so still, to whatever extent it was said. */
export function areFacts(sha256: string, file: Case, person: Person, at: Moment): boolean {
  return EXTENTS.some((extent) => hashOfFacts(proofFacts(file, person, extent, at)) === sha256);
}
