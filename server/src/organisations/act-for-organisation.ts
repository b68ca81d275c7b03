import type { Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { StoredOrganisation } from './organisation.store.ts';
import { findOrganisation, holdOrganisation } from './organisation.store.ts';
import type { OrganisationRefusal, OrganisationRefused } from './organisation-refusal.ts';
import { organisationRefused } from './organisation-refusal.ts';
import type { OrganisationChanged } from './organisation-view.ts';
import { organisationChanged } from './organisation-view.ts';
import type { StoredSeat } from './seat.store.ts';
import { findSeat } from './seat.store.ts';

export interface Held {
  readonly organisation: StoredOrganisation;
  /** The viewer's live seat. */
  readonly seat: StoredSeat;
  readonly now: Date;
}

/**
 * What somebody with a live seat does for an organisation, one person after the other; a refusal of `work` is the answer.
 * Throws STEP_UP_REQUIRED before the second factor is proven and NOT_FOUND without a live seat.
 */
export function actForOrganisation(
  { database, clock }: Services,
  viewer: Viewer,
  orgId: string,
  work: (tx: Writes, held: Held) => Promise<OrganisationRefusal | null>,
): Promise<OrganisationChanged | OrganisationRefused> {
  demandSecondFactor(viewer);
  const { tables } = database;
  const now = clock.now();
  return database.write(async (tx) => {
    const organisation = await holdOrganisation(tx, tables, orgId);
    const seat = organisation && (await findSeat(tx, tables, viewer, orgId, now));
    if (!organisation || !seat) throw new Fault('NOT_FOUND');
    const refusal = await work(tx, { organisation, seat, now });
    if (refusal !== null) return organisationRefused(refusal);
    return organisationChanged((await findOrganisation(tx, tables, orgId))!, seat);
  });
}

/** As `actForOrganisation`, for an administrator of an organisation that is verified. */
export function administer(
  services: Services,
  viewer: Viewer,
  orgId: string,
  work: (tx: Writes, held: Held) => Promise<OrganisationRefusal | null>,
): Promise<OrganisationChanged | OrganisationRefused> {
  return actForOrganisation(services, viewer, orgId, async (tx, held) => {
    if (held.seat.role !== 'ADMIN') return 'NOT_ADMIN';
    if (held.organisation.status !== 'VERIFIED') return 'NOT_VERIFIED';
    return work(tx, held);
  });
}
