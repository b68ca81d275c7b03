import type { ActorKind } from '@exit-card/shared/card';
import type {
  EvidenceType,
  GrantCheck,
  GrantEndReason,
  GrantKind,
  GrantScope,
  GrantState,
  OrganisationStatus,
  RegisterCheck,
  ResourceRule,
} from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { Party } from './effective.ts';
import type { GrantActionName } from './grant-inputs.ts';

/** 授权, as stored: one basis for acting for one principal. */
export interface Grant {
  readonly id: string;
  readonly kind: GrantKind;
  /** As last recorded; what it is now is `grantStateAt(file, now)`. */
  readonly state: GrantState;
  /** Null while nobody in the register has the claimed number and name; whoever asked must not notice. */
  readonly principalId: string | null;
  readonly claimedNameCipher: string;
  readonly claimedIdNumberCipher: string;
  readonly claimedIdNumberHmac: string;
  readonly delegateApplicantId: string | null;
  readonly delegateOrgId: string | null;
  readonly scopes: GrantScope[];
  readonly resourceRule: ResourceRule;
  readonly listedCardIds: string[];
  readonly validFrom: Date;
  /** Exclusive; what was asked for until the grant is active. */
  readonly validTo: Date;
  readonly confirmedUntil: Date | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** Exclusive. */
  readonly requestExpiresAt: Date;
  readonly verifiedBy: string | null;
  readonly secondVerifierId: string | null;
  readonly consentId: string | null;
  readonly supersedesId: string | null;
  readonly firstUsedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: GrantEndReason | null;
  readonly version: number;
  readonly eventHead: string;
  readonly eventCount: number;
}

/** One thing that happened to a grant; a row is never changed. */
export interface GrantEvent {
  readonly seq: number;
  readonly action: GrantActionName;
  /** Null for the first. */
  readonly from: GrantState | null;
  readonly to: GrantState;
  readonly at: Date;
  readonly actorKind: ActorKind;
  readonly actorApplicantId: string | null;
  readonly endReason: GrantEndReason | null;
  /** A code of the action, such as why evidence was refused. */
  readonly reason: string | null;
  readonly comment: string | null;
}

/** Fields of a notarial deed (Civil Code art. 165). */
export interface Deed {
  readonly deedNumber: string;
  readonly notaryOffice: string;
  readonly notaryName: string;
  readonly issuedOn: PlainDate;
  readonly matters: string;
  readonly powers: string;
  readonly periodFrom: PlainDate;
  /** Last day; null for none. */
  readonly periodTo: PlainDate | null;
}

/** The fields of evidence that are kept encrypted. */
export interface EvidenceFields {
  readonly deed: Deed;
  readonly listedCardNumbers: readonly string[];
}

export interface Evidence {
  readonly type: EvidenceType;
  readonly deed: Deed | null;
  /** As typed, until the grant is active: whose they are nobody has said yet. */
  readonly listedCardNumbers: readonly string[];
  readonly registerCheck: RegisterCheck | null;
  /** Ticked by the first verifier. */
  readonly checks: readonly GrantCheck[];
}

/** A grant with all that decides about it. */
export interface GrantFile {
  readonly grant: Grant;
  /** Null while the principal is not known. */
  readonly principal: Party | null;
  /** Null for an organisation. */
  readonly delegate: Party | null;
  /** Null for a person. */
  readonly organisationStatus: OrganisationStatus | null;
  /** Null for an employer's grant. */
  readonly evidence: Evidence | null;
}

/** States of a request that is not finished. */
export const OPEN_STATES = [
  'REQUESTED',
  'EVIDENCE_REVIEW',
  'AWAITING_CONSENT',
] as const satisfies GrantState[];
/** States that end by themselves with the period, the confirmation or a party. */
export const HOLDING_STATES = ['ACTIVE', 'SUSPENDED'] as const satisfies GrantState[];
