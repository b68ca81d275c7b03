import type { Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { grantSource, viewsFor } from './change-grant.ts';
import { findGrantFor, grantUser } from './grant-file.store.ts';
import type { GrantFilter, WhoseGrants } from './grant-list.store.ts';
import { listGrants } from './grant-list.store.ts';
import type { GrantView } from './grant-view.ts';

/** Grants over the viewer's own cards, newest request first. */
export function grantsGiven(
  services: Services,
  viewer: Viewer,
  filter: GrantFilter,
  page: PageRequest,
): Promise<Page<GrantView>> {
  return grantsOf(services, viewer, { principalId: viewer.applicantId }, filter, page);
}

/** Grants that the viewer asked for or may use in their own name; those of an organisation are the organisation's. */
export function grantsReceived(
  services: Services,
  viewer: Viewer,
  filter: GrantFilter,
  page: PageRequest,
): Promise<Page<GrantView>> {
  return grantsOf(services, viewer, { delegateId: viewer.applicantId }, filter, page);
}

/**
 * Grants of an organisation in which the viewer has a live seat; throws NOT_FOUND for anybody else, STEP_UP_REQUIRED
 * before the second factor: they name its employees.
 */
export function grantsOfOrganisation(
  services: Services,
  viewer: Viewer,
  orgId: string,
  filter: GrantFilter,
  page: PageRequest,
): Promise<Page<GrantView>> {
  return grantsOf(services, viewer, { orgId }, filter, page);
}

/** A grant that the viewer is a party of; throws NOT_FOUND alike for others' and for none, and as `findOwnGrant` does. */
export async function ownGrant(services: Services, viewer: Viewer, id: string): Promise<GrantView> {
  const grant = await findOwnGrant(services, viewer, id);
  if (!grant) throw new Fault('NOT_FOUND');
  return grant;
}

/** Throws STEP_UP_REQUIRED to somebody of the organisation before the second factor. */
export async function findOwnGrant(
  services: Services,
  viewer: Viewer,
  id: string,
): Promise<GrantView | undefined> {
  const { database, clock } = services;
  const now = clock.now();
  const source = grantSource(services);
  const user = await grantUser(database.read, database.tables, viewer, now);
  const file = await findGrantFor(database.read, source, user, id);
  if (file?.organisation && file.grant.principalId !== viewer.applicantId) demandSecondFactor(viewer);
  const [view] = file ? await viewsFor(database.read, source, user, [file], now) : [];
  return view;
}

async function grantsOf(
  services: Services,
  viewer: Viewer,
  whose: WhoseGrants,
  filter: GrantFilter,
  page: PageRequest,
): Promise<Page<GrantView>> {
  const { database, clock } = services;
  const now = clock.now();
  const source = grantSource(services);
  const user = await grantUser(database.read, database.tables, viewer, now);
  if ('orgId' in whose) {
    if (!user.seatedIn.includes(whose.orgId)) throw new Fault('NOT_FOUND');
    demandSecondFactor(viewer);
  }
  const found = await listGrants(database.read, source, whose, filter, page, now);
  const files = found.edges.map(({ node }) => node);
  const views = await viewsFor(database.read, source, user, files, now);
  return { ...found, edges: found.edges.map(({ cursor }, i) => ({ cursor, node: views[i]! })) };
}
