import type { AssuranceLevel } from '@exit-card/shared/applicant';
import { ActorKind } from '@exit-card/shared/card';
import type { GrantFile } from './grant.ts';

/**
 * In which role an action is open to somebody. REQUESTER and DELEGATE are the person who acts, or whoever holds a live
 * seat of the organisation.
 */
export type GrantPower = 'REQUESTER' | 'PRINCIPAL' | 'DELEGATE' | 'VERIFIER' | 'SYSTEM';

export interface GrantActor {
  readonly kind: ActorKind;
  /** Null for the clock job. */
  readonly applicantId: string | null;
  readonly powers: readonly GrantPower[];
  readonly level: AssuranceLevel;
  /** People and organisations that an officer is too close to: wards, guardians, employers. Empty for everybody else. */
  readonly ties: readonly string[];
}

/** Somebody who signed in, with the organisations in which they have a live seat. */
export interface GrantUser {
  readonly applicantId: string;
  readonly assurance: AssuranceLevel;
  readonly seatedIn: readonly string[];
}

/** The clock job. */
export const GRANT_SYSTEM: GrantActor = {
  kind: ActorKind.SYSTEM,
  applicantId: null,
  powers: ['SYSTEM'],
  level: 'L3',
  ties: [],
};

export function grantVerifier(applicantId: string, ties: readonly string[]): GrantActor {
  return { kind: ActorKind.OFFICER, applicantId, powers: ['VERIFIER'], level: 'L3', ties };
}

/** Whoever asked for a grant and may use it, in their own name or in their organisation's. */
export function asDelegate(applicantId: string, level: AssuranceLevel): GrantActor {
  return { kind: ActorKind.DELEGATE, applicantId, powers: ['REQUESTER', 'DELEGATE'], level, ties: [] };
}

/** What this person is in one grant; null for whoever is no party of it. */
export function partyOf({ grant }: Pick<GrantFile, 'grant'>, user: GrantUser): GrantActor | null {
  const { applicantId, assurance: level } = user;
  if (grant.principalId === applicantId)
    return { kind: ActorKind.SELF, applicantId, powers: ['PRINCIPAL'], level, ties: [] };
  const acts =
    grant.delegateOrgId === null
      ? grant.delegateApplicantId === applicantId
      : user.seatedIn.includes(grant.delegateOrgId);
  return acts ? asDelegate(applicantId, level) : null;
}
