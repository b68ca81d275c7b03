import { AssuranceLevel } from '@exit-card/shared/applicant';
import { Fault } from '../fault.ts';
import type { Viewer } from './caller.ts';

/** How surely the service knows who asks, least first; the second factor comes on top of the face check. */
export const PROOFS = [...Object.values(AssuranceLevel), 'SECOND_FACTOR'] as const;
export type Proof = (typeof PROOFS)[number];

export function proofOf({ assurance, session }: Viewer): Proof {
  return assurance === 'L3' && session.secondFactorAt !== null ? 'SECOND_FACTOR' : assurance;
}

/** For whoever acts for an organisation or for the state. Throws STEP_UP_REQUIRED, with the factor that is missing. */
export function demandSecondFactor(viewer: Viewer): void {
  if (proofOf(viewer) !== 'SECOND_FACTOR') throw new Fault('STEP_UP_REQUIRED', { factor: 'TOTP' });
}
