import type { CardStatus, Purpose } from './card.ts';
import { type PlainDate, plainDateAt } from './plain-date.ts';

/** 电子证明: what is signed about a card. A field that is missing is not so yet, or was not open to who asked for it. */
export interface ProofClaims {
  /** Origin of the service that signed it. */
  readonly iss: string;
  /** Id of the document; says nothing of the card. */
  readonly jti: string;
  /** When it was signed and true, in seconds since 1970. */
  readonly iat: number;
  readonly person: ProofPerson;
  readonly card: ProofCard;
}

export interface ProofPerson {
  /** In full only where the owner ticked it, else `李*`. */
  readonly name: string;
  /** Masked, as the passport number. */
  readonly idNumber: string;
  readonly passportNumber?: string;
}

export interface ProofCard {
  readonly number: string;
  readonly status: CardStatus;
  readonly applicationDate: PlainDate;
  readonly purpose?: Purpose;
  readonly purposeText?: string;
  /** ISO 3166-1 alpha-2. */
  readonly destination?: string;
  readonly expectedExitDate: PlainDate;
  readonly approvedOn?: PlainDate;
  readonly validUntil?: PlainDate;
  readonly exitedOn?: PlainDate;
}

/** What the header of the signature says: a JWS of this type, signed with Ed25519 (RFC 7515, RFC 8037), and nothing else. */
export const PROOF_HEADER = { alg: 'EdDSA', typ: 'exit-card-proof' } as const;

/** Why a document is not taken for what it says it is. */
export const ProofFault = {
  TOO_LARGE: 'TOO_LARGE',
  NOT_A_PROOF: 'NOT_A_PROOF',
  ALGORITHM: 'ALGORITHM',
  TYPE: 'TYPE',
  REPEATED: 'REPEATED',
  COPY_DIFFERS: 'COPY_DIFFERS',
  CONTENT: 'CONTENT',
  UNKNOWN_KEY: 'UNKNOWN_KEY',
  SIGNATURE: 'SIGNATURE',
} as const;
export type ProofFault = (typeof ProofFault)[keyof typeof ProofFault];

/** What the service says of a document by its id, and never more. UNKNOWN: none of this id, or its card is in the archive. */
export const ProofState = {
  VALID: 'VALID',
  CHANGED: 'CHANGED',
  REVOKED: 'REVOKED',
  UNKNOWN: 'UNKNOWN',
} as const;
export type ProofState = (typeof ProofState)[keyof typeof ProofState];

/** So many documents of one card within 24 hours. */
export const PROOFS_A_DAY = 10;

/** The file to be kept: the signed part, and the same for a reader without a program. `name` tells of nobody. */
export function proofFile(jws: string, claims: ProofClaims): { name: string; text: string } {
  const day = plainDateAt(new Date(claims.iat * 1000));
  const content = {
    format: PROOF_HEADER.typ,
    verifyAt: `${claims.iss}/verify`,
    signed: claims,
    jws,
  };
  return { name: `exit-card-proof-${day}.json`, text: `${JSON.stringify(content, null, 2)}\n` };
}
