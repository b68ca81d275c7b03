/** What an officer may do; one person may hold several roles. */
export const OfficerRole = {
  INTAKE: 'INTAKE',
  REVIEWER: 'REVIEWER',
  APPROVER: 'APPROVER',
  GRANT_VERIFIER: 'GRANT_VERIFIER',
  ADMIN: 'ADMIN',
} as const;
export type OfficerRole = (typeof OfficerRole)[keyof typeof OfficerRole];
