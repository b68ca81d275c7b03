import type { Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { holdOrganisation } from './organisation.store.ts';
import type { OrganisationRefused } from './organisation-refusal.ts';
import { organisationRefused } from './organisation-refusal.ts';
import type { OrganisationChanged } from './organisation-view.ts';
import { organisationChanged } from './organisation-view.ts';
import { countOtherAdmins, endSeats, findSeat, insertSeat } from './seat.store.ts';
import { tellAdministrators } from './seat-notices.ts';
import { closeOffers, findOpenOffer } from './seat-offer.store.ts';

/**
 * Takes up a seat that was offered to the viewer; it replaces the one that the viewer has there.
 * Throws NOT_FOUND alike for an offer to somebody else, one that is over and none.
 */
export function acceptSeat(
  { database, clock }: Services,
  viewer: Viewer,
  offerId: string,
): Promise<OrganisationChanged | OrganisationRefused> {
  demandSecondFactor(viewer);
  const { tables } = database;
  const now = clock.now();
  return database.write(async (tx) => {
    const found = await findOpenOffer(tx, tables, offerId, now);
    const organisation = found && (await holdOrganisation(tx, tables, found.orgId));
    // Read again: it may have been taken back while the organisation was held by somebody else.
    const offer = await findOpenOffer(tx, tables, offerId, now);
    if (!organisation || offer?.applicantId !== viewer.applicantId) throw new Fault('NOT_FOUND');
    if (organisation.status !== 'VERIFIED') return organisationRefused('NOT_VERIFIED');
    const before = await findSeat(tx, tables, viewer, offer.orgId, now);
    const stepsDown = before?.role === 'ADMIN' && offer.role === 'AGENT';
    if (stepsDown && (await countOtherAdmins(tx, tables, before, now)) === 0)
      return organisationRefused('LAST_ADMIN');
    if (before) await endSeats(tx, tables, before, 'REPLACED', now);
    await closeOffers(tx, tables, { id: offer.id }, now);
    await insertSeat(tx, tables, {
      orgId: offer.orgId,
      applicantId: viewer.applicantId,
      role: offer.role,
      grantedBy: offer.offeredBy,
      validFrom: now,
      validTo: offer.validTo,
    });
    const told = {
      orgId: offer.orgId,
      kind: 'SEAT_TAKEN',
      occasion: offer.id,
      by: viewer.applicantId,
    } as const;
    await tellAdministrators(tx, tables, told, now);
    const seat = await findSeat(tx, tables, viewer, offer.orgId, now);
    return organisationChanged(organisation, seat!);
  });
}
