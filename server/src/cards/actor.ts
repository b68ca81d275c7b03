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

/** Neither verifying grants nor administering is a power over cards. */
export type CardOfficerRole = Exclude<OfficerRole, 'GRANT_VERIFIER' | 'ADMIN'>;

/** The roles of an officer that open anything about a card. */
export const CARD_ROLES = ['INTAKE', 'REVIEWER', 'APPROVER'] as const satisfies readonly CardOfficerRole[];

/** Who acts on a card, and in which capacity. */
export interface Actor {
  readonly kind: ActorKind;
  /** Null for a machine. */
  readonly applicantId: string | null;
  readonly powers: readonly (Power | GrantScope)[];
  /** For an officer: people and organisations whom they are too close to. */
  readonly ties: readonly string[];
}

/** The clock job. */
export const SYSTEM: Actor = { kind: ActorKind.SYSTEM, applicantId: null, powers: ['SYSTEM'], ties: [] };
/** The border's report of an exit. */
export const BORDER: Actor = { kind: ActorKind.SYSTEM, applicantId: null, powers: ['BORDER'], ties: [] };

/** A person acting on their own card. */
export function principal(applicantId: string): Actor {
  return { kind: ActorKind.SELF, applicantId, powers: ['APPLICANT'], ties: [] };
}

export function delegate(applicantId: string, scopes: readonly GrantScope[]): Actor {
  return { kind: ActorKind.DELEGATE, applicantId, powers: scopes, ties: [] };
}

export function officer(
  applicantId: string,
  roles: readonly OfficerRole[],
  ties: readonly string[] = [],
): Actor {
  const powers = CARD_ROLES.filter((role) => roles.includes(role));
  return { kind: ActorKind.OFFICER, applicantId, powers, ties };
}
