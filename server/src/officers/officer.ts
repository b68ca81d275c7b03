import type { OfficerRole } from '@exit-card/shared/officer';
import type { Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { StoredOfficer } from './officer.store.ts';
import { findOfficer } from './officer.store.ts';

/** The office that the viewer holds, or null. */
export async function ownOffice({ database }: Services, viewer: Viewer): Promise<StoredOfficer | null> {
  return (await findOfficer(database.read, database.tables, viewer.applicantId)) ?? null;
}

/** The viewer's office. Throws FORBIDDEN without one of the roles, STEP_UP_REQUIRED before the second factor is proven. */
export async function demandRole(
  services: Services,
  viewer: Viewer,
  roles: readonly OfficerRole[],
): Promise<StoredOfficer> {
  const office = await ownOffice(services, viewer);
  if (!office?.roles.some((role) => roles.includes(role))) throw new Fault('FORBIDDEN');
  demandSecondFactor(viewer);
  return office;
}
