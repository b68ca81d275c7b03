/** What a person states about themselves; numbers parsed and in canonical form. */
export interface ClaimedIdentity {
  nameKey: string;
  idNumber: string;
  phoneNumber: string;
  passportNumber: string | null;
}

export type RegisterAnswer =
  | { outcome: 'MATCH'; applicantId: string }
  | { outcome: 'MISMATCH' }
  | { outcome: 'UNAVAILABLE'; retryAfterSeconds: number };

/** The register of natural persons, an outside party. Never says which field differs. */
export interface IdentityRegister {
  match(claimed: ClaimedIdentity): Promise<RegisterAnswer>;
}
