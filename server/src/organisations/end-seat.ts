import type { Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { Fault } from '../fault.ts';
import { notify } from '../notifications/notify.store.ts';
import type { Services } from '../services.ts';
import { holdOrganisation } from './organisation.store.ts';
import type { OrganisationRefused } from './organisation-refusal.ts';
import { organisationRefused } from './organisation-refusal.ts';
import type { OrganisationChanged } from './organisation-view.ts';
import { organisationChanged } from './organisation-view.ts';
import type { StoredSeat } from './seat.store.ts';
import { countOtherAdmins, endSeats, findLiveSeat, findSeat } from './seat.store.ts';
import { tellAdministrators, tellEnded } from './seat-notices.ts';
import type { StoredOffer } from './seat-offer.store.ts';
import { closeOffers, findOpenOffer } from './seat-offer.store.ts';

/**
 * An administrator ends a seat or takes an offer back; a person gives up the own seat or declines an offer.
 * Throws NOT_FOUND alike for what is not the viewer's to end and for what does not exist.
 */
export function endSeat(
  { database, clock }: Services,
  viewer: Viewer,
  id: string,
): Promise<OrganisationChanged | OrganisationRefused> {
  demandSecondFactor(viewer);
  const { tables } = database;
  const now = clock.now();
  return database.write(async (tx) => {
    const found = await findEither(tx, tables, id, now);
    const organisation = found && (await holdOrganisation(tx, tables, found.orgId));
    const own = found && (await findSeat(tx, tables, viewer, found.orgId, now));
    // Read again: somebody else may have ended it before the organisation was held.
    const ending = await findEither(tx, tables, id, now);
    const isOwn = ending?.applicantId === viewer.applicantId;
    if (!organisation || !ending || !(isOwn || own?.role === 'ADMIN')) throw new Fault('NOT_FOUND');
    if ('offeredAt' in ending) {
      await closeOffers(tx, tables, { id }, now);
      await tellOfOffer(tx, tables, ending, viewer, now);
      return organisationChanged(organisation, own ?? null);
    }
    if (ending.role === 'ADMIN' && (await countOtherAdmins(tx, tables, ending, now)) === 0)
      return organisationRefused('LAST_ADMIN');
    const ended = await endSeats(tx, tables, ending, isOwn ? 'RESIGNED' : 'ENDED_BY_ADMIN', now);
    await tellEnded(tx, tables, ended, now);
    if (isOwn) {
      const { orgId } = ending;
      const told = { orgId, kind: 'SEAT_GIVEN_UP', occasion: id, by: viewer.applicantId } as const;
      await tellAdministrators(tx, tables, told, now);
    }
    return organisationChanged(organisation, isOwn ? null : (own ?? null));
  });
}

/** Declined: the administrators hear of it. Taken back: the person to whom the seat was offered, if there is such a person. */
async function tellOfOffer(
  tx: Writes,
  tables: Tables,
  { id, orgId, applicantId }: StoredOffer,
  viewer: Viewer,
  now: Date,
): Promise<void> {
  if (applicantId === viewer.applicantId) {
    const told = { orgId, kind: 'SEAT_DECLINED', occasion: id, by: applicantId } as const;
    await tellAdministrators(tx, tables, told, now);
  } else if (applicantId !== null)
    await notify(tx, tables, [
      { recipientId: applicantId, kind: 'SEAT_WITHDRAWN', orgId, occasion: id, at: now },
    ]);
}

async function findEither(
  tx: Writes,
  tables: Tables,
  id: string,
  now: Date,
): Promise<StoredSeat | StoredOffer | undefined> {
  return (await findLiveSeat(tx, tables, id, now)) ?? (await findOpenOffer(tx, tables, id, now));
}
