import type { EvidenceFault, GrantActionName, OrganisationStatus } from '../../graphql/documents.ts';

/** What a decision asks of the officer (the whole check-list, a reason with words, or words), and who reads it. */
interface Decision {
  asks: 'CHECKS' | 'FAULT' | 'COMMENT';
  audience: 'APPLICANT' | 'BOTH' | 'ORGANISATION';
}

export const DECISIONS = {
  ACCEPT_EVIDENCE: { asks: 'CHECKS', audience: 'APPLICANT' },
  CONFIRM_EVIDENCE: { asks: 'CHECKS', audience: 'APPLICANT' },
  RETURN_EVIDENCE: { asks: 'FAULT', audience: 'APPLICANT' },
  REJECT: { asks: 'FAULT', audience: 'APPLICANT' },
  SUSPEND: { asks: 'COMMENT', audience: 'BOTH' },
  RESUME: { asks: 'COMMENT', audience: 'BOTH' },
  END_BY_AUTHORITY: { asks: 'COMMENT', audience: 'BOTH' },
  VERIFY: { asks: 'CHECKS', audience: 'ORGANISATION' },
  REFUSE: { asks: 'COMMENT', audience: 'ORGANISATION' },
  SUSPEND_ORGANISATION: { asks: 'COMMENT', audience: 'ORGANISATION' },
  RESUME_ORGANISATION: { asks: 'COMMENT', audience: 'ORGANISATION' },
} as const satisfies Record<string, Decision>;
export type DecisionName = keyof typeof DECISIONS;

const GRANT_DECISIONS = [
  'ACCEPT_EVIDENCE',
  'CONFIRM_EVIDENCE',
  'RETURN_EVIDENCE',
  'REJECT',
  'SUSPEND',
  'RESUME',
  'END_BY_AUTHORITY',
] as const satisfies (DecisionName & GrantActionName)[];
export type GrantDecision = (typeof GRANT_DECISIONS)[number];

/** What may be decided about a grant, by what the server opens. */
export function grantDecisions(openActions: readonly GrantActionName[]): GrantDecision[] {
  return GRANT_DECISIONS.filter((name) => openActions.includes(name));
}

const BY_STATUS = {
  PENDING: ['VERIFY', 'REFUSE'],
  VERIFIED: ['SUSPEND_ORGANISATION'],
  SUSPENDED: ['RESUME_ORGANISATION'],
  REFUSED: [],
  CLOSED: [],
} as const satisfies Record<OrganisationStatus, DecisionName[]>;
export type OrganisationDecision = (typeof BY_STATUS)[OrganisationStatus][number];

/** What may be decided about an organisation. */
export function organisationDecisions(status: OrganisationStatus): readonly OrganisationDecision[] {
  return BY_STATUS[status];
}

export const EVIDENCE_FAULTS = [
  'UNREADABLE',
  'INCOMPLETE',
  'NOT_GENUINE',
  'RELATION_NOT_SHOWN',
  'PERSON_DIFFERS',
  'POWERS_MISSING',
  'PERIOD_OVER',
  'OTHER',
] as const satisfies EvidenceFault[];

/** A decision as it is being made: nothing is chosen until the officer chooses. */
export interface Draft<Name extends DecisionName = DecisionName> {
  name: Name | undefined;
  fault: EvidenceFault | undefined;
  comment: string;
}

/** One that was chosen. */
export type Decided<Name extends DecisionName = DecisionName> = Draft<Name> & { name: Name };

export const COMMENT_LENGTH = 1000;
