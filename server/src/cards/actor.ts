import { ActorKind } from '@exit-card/shared/card';
import type { GrantScope } from '@exit-card/shared/delegation';
import type { OfficerRole } from '@exit-card/shared/officer';

/** In which role an action of the status table is open to somebody; delegates come with the scope of their grant. */
export type Power =
  | 'APPLICANT'
  | 'card:submit'
  | 'card:withdraw'
  | 'supplement:submit'
  | 'extension:request'
  | CardOfficerRole
  | 'BORDER'
  | 'SYSTEM';

/** Verifying grants is no power over cards. */
export type CardOfficerRole = Exclude<OfficerRole, 'GRANT_VERIFIER'>;

/** Who acts on a card, and in which capacity. */
export interface Actor {
  readonly kind: ActorKind;
  /** Null for a machine. */
  readonly applicantId: string | null;
  readonly powers: readonly (Power | GrantScope)[];
}

/** The clock job. */
export const SYSTEM: Actor = { kind: ActorKind.SYSTEM, applicantId: null, powers: ['SYSTEM'] };
/** The border's report of an exit. */
export const BORDER: Actor = { kind: ActorKind.SYSTEM, applicantId: null, powers: ['BORDER'] };

/** A person acting on their own card. */
export function principal(applicantId: string): Actor {
  return { kind: ActorKind.SELF, applicantId, powers: ['APPLICANT'] };
}

export function delegate(applicantId: string, scopes: readonly GrantScope[]): Actor {
  return { kind: ActorKind.DELEGATE, applicantId, powers: scopes };
}

export function officer(applicantId: string, roles: readonly CardOfficerRole[]): Actor {
  return { kind: ActorKind.OFFICER, applicantId, powers: roles };
}
