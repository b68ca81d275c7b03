import type { SeatRole } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { plainDateAt } from '@exit-card/shared/plain-date';
import type { Viewer } from '../access/caller.ts';
import type { InvalidInput } from '../applicants/answer.ts';
import { invalidInput } from '../applicants/answer.ts';
import type { TypedPerson } from '../delegation/claimed-person.ts';
import { parseClaim } from '../delegation/claimed-person.ts';
import { notify } from '../notifications/notify.store.ts';
import type { Services } from '../services.ts';
import { administer } from './act-for-organisation.ts';
import { idOfClaimed } from './claimed-id.store.ts';
import type { OrganisationRefused } from './organisation-refusal.ts';
import type { OrganisationChanged } from './organisation-view.ts';
import { insertOffer, offersOf } from './seat-offer.store.ts';
import { seatEndsAt } from './seat-period.ts';

/** Bounds what can be tried out, and the messages that a person gets. */
const MOST_OFFERS = 20;

export interface SeatGift {
  readonly organisationId: string;
  readonly person: TypedPerson;
  readonly role: SeatRole;
  readonly lastDay: PlainDate;
}

/**
 * Offers a seat to the person as typed. The answer is the same for people known and unknown, and so is what the
 * organisation sees, until that person accepts.
 */
export async function giveSeat(
  services: Services,
  viewer: Viewer,
  { organisationId, person, role, lastDay }: SeatGift,
): Promise<OrganisationChanged | OrganisationRefused | InvalidInput> {
  const { database, vault, clock } = services;
  const { tables } = database;
  const claim = parseClaim(person, plainDateAt(clock.now()));
  if (!claim.ok) return invalidInput(claim.problems);
  return administer(services, viewer, organisationId, async (tx, { now }) => {
    const validTo = seatEndsAt(lastDay, now);
    if (validTo === null) return 'PERIOD';
    if ((await offersOf(tx, tables, organisationId, now)).length >= MOST_OFFERS) return 'SEAT_EXISTS';
    const applicantId = await idOfClaimed(tx, tables, vault, claim.person);
    const offerId = await insertOffer(tx, tables, vault, {
      orgId: organisationId,
      applicantId,
      name: claim.person.name,
      role,
      offeredBy: viewer.applicantId,
      offeredAt: now,
      validTo,
    });
    const told = { kind: 'SEAT_GIVEN', orgId: organisationId, occasion: offerId, at: now } as const;
    const params = { date: validTo.toISOString() };
    await notify(tx, tables, applicantId === null ? [] : [{ ...told, params, recipientId: applicantId }]);
    return null;
  });
}
