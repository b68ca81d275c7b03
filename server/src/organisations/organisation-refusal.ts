/** Why nothing was done about an organisation. */
export const OrganisationRefusal = {
  LEVEL_TOO_LOW: 'LEVEL_TOO_LOW',
  ALREADY_REGISTERED: 'ALREADY_REGISTERED',
  TOO_MANY_PENDING: 'TOO_MANY_PENDING',
  NOT_VERIFIED: 'NOT_VERIFIED',
  NOT_ADMIN: 'NOT_ADMIN',
  NO_SUCH_PERSON: 'NO_SUCH_PERSON',
  SEAT_EXISTS: 'SEAT_EXISTS',
  PERIOD: 'PERIOD',
  LAST_ADMIN: 'LAST_ADMIN',
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
  EVIDENCE_MISSING: 'EVIDENCE_MISSING',
  REASON_MISSING: 'REASON_MISSING',
  CHECKS_MISSING: 'CHECKS_MISSING',
  NOT_ALLOWED_NOW: 'NOT_ALLOWED_NOW',
} as const;
export type OrganisationRefusal = (typeof OrganisationRefusal)[keyof typeof OrganisationRefusal];

/** The answer, in the form of the API. */
export interface OrganisationRefused {
  readonly __typename: 'OrganisationRefused';
  readonly reason: OrganisationRefusal;
}

export function organisationRefused(reason: OrganisationRefusal): OrganisationRefused {
  return { __typename: 'OrganisationRefused', reason };
}
