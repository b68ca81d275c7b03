import type { Access } from '../access/access-record.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { StoredOfficer } from '../officers/officer.store.ts';
import { demandRole } from '../officers/officer.ts';
import type { Services } from '../services.ts';

/** An officer whose duty is the verifier's desk. */
export interface DeskOfficer extends StoredOfficer {
  readonly applicantId: string;
}

/** Throws FORBIDDEN without the role and STEP_UP_REQUIRED before the second factor is proven. */
export async function deskOfficer(services: Services, viewer: Viewer): Promise<DeskOfficer> {
  const office = await demandRole(services, viewer, ['GRANT_VERIFIER']);
  return { ...office, applicantId: viewer.applicantId };
}

/** The record of an officer's opening what was handed in about a person. */
export function evidenceRead(
  { applicantId, officeName }: DeskOfficer,
  { requestId }: Caller,
  about: { readonly principalId: string; readonly grantId: string | null },
  now: Date,
): Access {
  return {
    ...about,
    at: now,
    actorKind: 'OFFICER',
    actorApplicantId: applicantId,
    orgId: null,
    officeName,
    action: 'READ_EVIDENCE',
    cardId: null,
    fieldsRevealed: [],
    outcome: 'ALLOWED',
    requestId,
  };
}
