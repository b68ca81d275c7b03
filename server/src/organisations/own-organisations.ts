import type { Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { StoredFile } from '../files/stored-file.ts';
import { filesOf } from '../files/stored-file.ts';
import type { Services } from '../services.ts';
import { findOrganisation, nameOf } from './organisation.store.ts';
import type { OrganisationView, SeatView } from './organisation-view.ts';
import { offerView, organisationView, seatView } from './organisation-view.ts';
import { findSeat, ownSeatsSince, seatsSeenBy } from './seat.store.ts';
import { offersOf, offersTo } from './seat-offer.store.ts';

/** Ended seats are shown for so long. */
const SHOWN = 90 * 24 * 3_600_000;

/** The organisation in which the viewer has a live seat; undefined for any other. */
export async function findOwnOrganisation(
  { database, clock }: Services,
  viewer: Viewer,
  id: string,
): Promise<OrganisationView | undefined> {
  const { read, tables } = database;
  const seat = await findSeat(read, tables, viewer, id, clock.now());
  const organisation = seat && (await findOrganisation(read, tables, id));
  return organisation && organisationView(organisation, seat);
}

/** Throws NOT_FOUND alike for an organisation without a live seat of the viewer and for none. */
export async function ownOrganisation(
  services: Services,
  viewer: Viewer,
  id: string,
): Promise<OrganisationView> {
  const organisation = await findOwnOrganisation(services, viewer, id);
  if (!organisation) throw new Fault('NOT_FOUND');
  return organisation;
}

/** All seats and open offers for an administrator, the own for an agent; live ones first. */
export async function seatsOf(services: Services, organisation: OrganisationView): Promise<SeatView[]> {
  const { database, clock } = services;
  const { seat } = organisation;
  if (seat === null) return [];
  const now = clock.now();
  const seats = await seatsSeenBy(database.read, database.tables, seat);
  const offers =
    seat.role === 'ADMIN' ? await offersOf(database.read, database.tables, organisation.id, now) : [];
  return liveFirst([
    ...offers.map((offer) => offerView(services, offer, organisation)),
    ...seats.map((named) => seatView(named, organisation, now)),
  ]);
}

/** The viewer's seat there; null for a verifier. */
export async function ownSeatOf(
  { database, clock }: Services,
  organisation: OrganisationView,
): Promise<SeatView | null> {
  const { seat } = organisation;
  if (seat === null) return null;
  const personName = await nameOf(database.read, database.tables, seat.applicantId);
  return seatView({ seat, personName }, organisation, clock.now());
}

/** The viewer's own: live ones first, then offers, then those that ended after `since`; left out: within 90 days. */
export async function ownSeats(services: Services, viewer: Viewer, since?: Date): Promise<SeatView[]> {
  const { database, clock } = services;
  const now = clock.now();
  const from = since ?? new Date(now.getTime() - SHOWN);
  const seats = await ownSeatsSince(database.read, database.tables, viewer, from);
  const offers = await offersTo(database.read, database.tables, viewer, now);
  return liveFirst([
    ...offers.map(({ offer, organisation }) => offerView(services, offer, organisation)),
    ...seats.map(({ organisation, ...named }) => seatView(named, organisation, now)),
  ]);
}

/** To a verifier, and to everybody in it once the verifier has confirmed it: before, it would tell who is in the register. */
export function legalRepresentativeName(
  { database }: Services,
  { legalRepApplicantId: id, status, seenByVerifier }: OrganisationView,
): Promise<string> | null {
  const isConfirmed = status === 'VERIFIED' || status === 'SUSPENDED';
  return id !== null && (seenByVerifier || isConfirmed) ? nameOf(database.read, database.tables, id) : null;
}

/** For administrators and verifiers; nothing for others. */
export async function evidenceOf(
  { database, vault }: Services,
  { id, seat, seenByVerifier }: OrganisationView,
): Promise<readonly StoredFile[]> {
  if (seat?.role !== 'ADMIN' && !seenByVerifier) return [];
  const files = await filesOf(database.read, database.tables, vault, 'ORGANISATION_EVIDENCE', [id]);
  return files.get(id) ?? [];
}

function liveFirst(seats: SeatView[]): SeatView[] {
  return seats.toSorted((a, b) => Number(b.isLive) - Number(a.isLive));
}
