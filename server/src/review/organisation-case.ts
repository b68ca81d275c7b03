import type { GrantCheck, OrganisationStatus } from '@exit-card/shared/delegation';
import { CHECK_LIST, USUAL_SCOPES } from '@exit-card/shared/delegation';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { type GrantPerson, grantPerson } from '../delegation/grant-person.ts';
import type { GrantRefusal } from '../delegation/grant-refusal.ts';
import { Fault } from '../fault.ts';
import type { StoredOrganisation } from '../organisations/organisation.store.ts';
import { findOrganisation } from '../organisations/organisation.store.ts';
import { type OrganisationView, organisationView } from '../organisations/organisation-view.ts';
import type { Services } from '../services.ts';
import { isTooClose } from './conflicts.ts';
import { deskOfficer, evidenceRead, VERIFIERS } from './desk-officer.ts';
import { partiesOf } from './organisation-decisions.ts';
import { namesakesOf, organisationQueue } from './organisation-desk.store.ts';
import { tiesOf } from './ties.store.ts';

export type DeskOrganisationRow = Pick<StoredOrganisation, 'id' | 'name' | 'status' | 'registeredAt'>;

/** All that a verifier needs to decide on one organisation. */
export interface DeskOrganisationCase {
  readonly organisation: OrganisationView;
  readonly registeredBy: GrantPerson;
  /** To tick. */
  readonly checks: readonly GrantCheck[];
  /** Others that were registered with the same code. */
  readonly sameUscc: readonly DeskOrganisationRow[];
  readonly conflict: GrantRefusal | null;
}

/** Oldest first; without a status those that wait. */
export function deskOrganisations(
  { database }: Services,
  status: OrganisationStatus | null,
  page: PageRequest,
): Promise<Page<DeskOrganisationRow>> {
  return organisationQueue(database.read, database.tables, status ?? 'PENDING', page);
}

/**
 * Opens a case, which is a read: it stands in the log of who registered the organisation, or the case stays closed.
 * Throws NOT_FOUND for none.
 */
export async function openOrganisationCase(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  id: string,
): Promise<DeskOrganisationCase> {
  const officer = await deskOfficer(services, viewer, VERIFIERS);
  const { database, clock, vault } = services;
  const { tables } = database;
  return database.write(async (tx) => {
    const now = clock.now();
    const organisation = await findOrganisation(tx, tables, id);
    if (!organisation) throw new Fault('NOT_FOUND');
    const ties = await tiesOf(tx, tables, officer.applicantId, now);
    const read = { principalId: organisation.registeredBy, grantId: null };
    await recordAccess(tx, tables, evidenceRead(officer, caller, read, now));
    return {
      organisation: organisationView(organisation, null, true),
      registeredBy: grantPerson(
        await getApplicant(tx, tables, vault, organisation.registeredBy),
        USUAL_SCOPES,
      ),
      checks: CHECK_LIST.EMPLOYER,
      sameUscc: await namesakesOf(tx, tables, organisation),
      conflict: isTooClose({ ...officer, ties }, partiesOf(organisation)) ? 'CONFLICT_OF_INTEREST' : null,
    };
  });
}
