import type { OfficerRole } from '@exit-card/shared/officer';
import type { Access } from '../access/access-record.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { StoredOfficer } from '../officers/officer.store.ts';
import { demandRole } from '../officers/officer.ts';
import type { Services } from '../services.ts';

/** An officer whose duty is at the desk. */
export interface DeskOfficer extends StoredOfficer {
  readonly applicantId: string;
}

/** Who verifies grants and organisations. */
export const VERIFIERS = ['GRANT_VERIFIER'] as const satisfies readonly OfficerRole[];
/** Who decides about cards. */
export const CARD_OFFICERS = ['REVIEWER', 'APPROVER'] as const satisfies readonly OfficerRole[];
/** Who takes in what comes by paper or by telephone. */
export const INTAKE_OFFICERS = ['INTAKE'] as const satisfies readonly OfficerRole[];
/** Whoever has something to do at the desk. */
export const DESK_OFFICERS = [...INTAKE_OFFICERS, ...CARD_OFFICERS, ...VERIFIERS] as const;

/** Throws FORBIDDEN without one of the roles and STEP_UP_REQUIRED before the second factor is proven. */
export async function deskOfficer(
  services: Services,
  viewer: Viewer,
  roles: readonly OfficerRole[],
): Promise<DeskOfficer> {
  const office = await demandRole(services, viewer, roles);
  return { ...office, applicantId: viewer.applicantId };
}

type Read = Pick<Access, 'action' | 'principalId' | 'grantId' | 'cardId' | 'fieldsRevealed' | 'purpose'>;

/** The record of an officer's reading. */
export function officersRead(
  { applicantId, officeName }: DeskOfficer,
  { requestId }: Caller,
  read: Read,
  now: Date,
): Access {
  return {
    ...read,
    at: now,
    actorKind: 'OFFICER',
    actorApplicantId: applicantId,
    orgId: null,
    officeName,
    outcome: 'ALLOWED',
    requestId,
  };
}

/** The record of an officer's looking into a case; `purpose` is why, where that is asked. */
export function cardRead(
  officer: DeskOfficer,
  caller: Caller,
  { id: cardId, principalId }: { readonly id: string; readonly principalId: string },
  now: Date,
  purpose: string | null = null,
): Access {
  const read = {
    action: 'READ_CARD',
    principalId,
    grantId: null,
    cardId,
    fieldsRevealed: [],
    purpose,
  } as const;
  return officersRead(officer, caller, read, now);
}

/** The record of an officer's opening what was handed in about a person. */
export function evidenceRead(
  officer: DeskOfficer,
  caller: Caller,
  about: { readonly principalId: string; readonly grantId: string | null },
  now: Date,
): Access {
  const read = { ...about, action: 'READ_EVIDENCE', cardId: null, fieldsRevealed: [] } as const;
  return officersRead(officer, caller, read, now);
}
