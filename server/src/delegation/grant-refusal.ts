/** Why nothing was done about a grant. */
export const GrantRefusal = {
  LEVEL_TOO_LOW: 'LEVEL_TOO_LOW',
  NOT_A_MINOR: 'NOT_A_MINOR',
  NOT_AN_ADULT: 'NOT_AN_ADULT',
  YOURSELF: 'YOURSELF',
  CYCLE: 'CYCLE',
  SCOPES_TOO_WIDE: 'SCOPES_TOO_WIDE',
  ALREADY_OPEN: 'ALREADY_OPEN',
  TOO_MANY_OPEN: 'TOO_MANY_OPEN',
  LOCKED_OUT: 'LOCKED_OUT',
  BLOCKED: 'BLOCKED',
  PERIOD: 'PERIOD',
  NOT_ALLOWED_NOW: 'NOT_ALLOWED_NOW',
  EVIDENCE_MISSING: 'EVIDENCE_MISSING',
  EVIDENCE_NOT_SCANNED: 'EVIDENCE_NOT_SCANNED',
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
  VERIFIED_BY_YOU: 'VERIFIED_BY_YOU',
  CHECKS_MISSING: 'CHECKS_MISSING',
  REASON_MISSING: 'REASON_MISSING',
  ORGANISATION_NOT_VERIFIED: 'ORGANISATION_NOT_VERIFIED',
  NO_SEAT: 'NO_SEAT',
} as const;
export type GrantRefusal = (typeof GrantRefusal)[keyof typeof GrantRefusal];

/** The answer, in the form of the API. */
export interface GrantRefused {
  readonly __typename: 'GrantRefused';
  readonly reason: GrantRefusal;
  /** Null unless it passes with time. */
  readonly retryAfterSeconds: number | null;
}

export function grantRefused(reason: GrantRefusal, retryAfterSeconds: number | null = null): GrantRefused {
  return { __typename: 'GrantRefused', reason, retryAfterSeconds };
}
