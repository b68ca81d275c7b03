import { isSeated } from '../delegation/effective.ts';
import type { Services } from '../services.ts';
import type { StoredOrganisation } from './organisation.store.ts';
import type { NamedSeat, StoredSeat } from './seat.store.ts';
import type { StoredOffer } from './seat-offer.store.ts';
import { nameOnOffer } from './seat-offer.store.ts';

/** An organisation for somebody with a seat in it, or for a verifier, who has none. */
export interface OrganisationView
  extends Pick<
    StoredOrganisation,
    'id' | 'name' | 'uscc' | 'status' | 'registeredAt' | 'decidedAt' | 'decisionNote'
  > {
  readonly __typename: 'Organisation';
  readonly legalRepApplicantId: string | null;
  /** The viewer's live seat; null for a verifier, and for who has left or declined just now. */
  readonly seat: StoredSeat | null;
  readonly seenByVerifier: boolean;
}

export function organisationView(
  row: StoredOrganisation,
  seat: StoredSeat | null,
  seenByVerifier = false,
): OrganisationView {
  const { id, name, uscc, status, registeredAt, decidedAt } = row;
  const isInside = seat !== null || seenByVerifier;
  return {
    __typename: 'Organisation',
    id,
    name,
    uscc,
    status,
    registeredAt,
    decidedAt,
    decisionNote: isInside ? row.decisionNote : null,
    legalRepApplicantId: row.legalRepApplicantId,
    seat,
    seenByVerifier,
  };
}

export interface OrganisationChanged {
  readonly __typename: 'OrganisationChanged';
  readonly organisation: OrganisationView;
}

export function organisationChanged(
  row: StoredOrganisation,
  seat: StoredSeat | null,
  seenByVerifier = false,
): OrganisationChanged {
  return { __typename: 'OrganisationChanged', organisation: organisationView(row, seat, seenByVerifier) };
}

type Named = Pick<StoredOrganisation, 'id' | 'name' | 'status'>;

/** A seat as it is at `now`; one that nobody has recorded the end of has ended all the same. */
export function seatView({ seat, personName }: NamedSeat, organisation: Named, now: Date) {
  const { id, role, validFrom, validTo, endReason } = seat;
  const isOver = seat.endedAt === null && validTo <= now;
  return {
    id,
    ...ofOrganisation(organisation),
    personName,
    role,
    validFrom,
    validTo,
    endedAt: isOver ? validTo : seat.endedAt,
    endReason: isOver ? 'EXPIRED' : endReason,
    isLive: isSeated(seat, now),
    isOffer: false,
  };
}

export type SeatView = ReturnType<typeof seatView>;

/** An offer that is not accepted yet, under the name as typed. */
export function offerView(
  { vault }: Pick<Services, 'vault'>,
  offer: StoredOffer,
  organisation: Named,
): SeatView {
  return {
    id: offer.id,
    ...ofOrganisation(organisation),
    personName: nameOnOffer(vault, offer),
    role: offer.role,
    validFrom: offer.offeredAt,
    validTo: offer.validTo,
    endedAt: null,
    endReason: null,
    isLive: false,
    isOffer: true,
  };
}

function ofOrganisation({ id, name, status }: Named) {
  return { organisationId: id, organisationName: name, organisationStatus: status };
}
