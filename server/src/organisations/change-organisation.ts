import type { Viewer } from '../access/caller.ts';
import { organisationChangedFor } from '../live/grant-changed.store.ts';
import type { Services } from '../services.ts';
import { actForOrganisation } from './act-for-organisation.ts';
import { changeOrganisation, countEvidence } from './organisation.store.ts';
import type { OrganisationRefused } from './organisation-refusal.ts';
import type { OrganisationChanged } from './organisation-view.ts';
import { endSeats } from './seat.store.ts';
import { tellEnded } from './seat-notices.ts';
import { closeOffers } from './seat-offer.store.ts';

type Answer = Promise<OrganisationChanged | OrganisationRefused>;

/** Hands the evidence to the verifier. Who was refused registers anew. */
export function submitOrganisationEvidence(services: Services, viewer: Viewer, orgId: string): Answer {
  const { tables } = services.database;
  return actForOrganisation(services, viewer, orgId, async (tx, { organisation, seat }) => {
    if (seat.role !== 'ADMIN') return 'NOT_ADMIN';
    if (organisation.status !== 'PENDING') return 'NOT_ALLOWED_NOW';
    return (await countEvidence(tx, tables, orgId)) === 0 ? 'EVIDENCE_MISSING' : null;
  });
}

/**
 * For good: all seats and offers end, and with them whatever was done through them. One that is suspended stays so: its
 * people do not go round that by closing it and registering it anew.
 */
export function closeOrganisation(services: Services, viewer: Viewer, orgId: string): Answer {
  const { tables } = services.database;
  return actForOrganisation(services, viewer, orgId, async (tx, { organisation, seat, now }) => {
    if (seat.role !== 'ADMIN') return 'NOT_ADMIN';
    if (organisation.status === 'SUSPENDED') return 'NOT_ALLOWED_NOW';
    await changeOrganisation(tx, tables, orgId, { status: 'CLOSED' });
    await organisationChangedFor(tx, tables, orgId, now);
    await closeOffers(tx, tables, { orgId }, now);
    await tellEnded(tx, tables, await endSeats(tx, tables, { orgId }, 'ORGANISATION_CLOSED', now), now);
    return null;
  });
}
