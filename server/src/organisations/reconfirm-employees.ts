import type { Caller, Viewer } from '../access/caller.ts';
import { reconfirmGrants } from '../delegation/reconfirm-grants.ts';
import type { Services } from '../services.ts';
import { administer } from './act-for-organisation.ts';
import type { OrganisationRefused } from './organisation-refusal.ts';
import type { OrganisationChanged } from './organisation-view.ts';

/** An administrator confirms that these people still work here: all of them or none. Throws as `reconfirmGrants`. */
export function reconfirmEmployees(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { organisationId, grantIds }: { readonly organisationId: string; readonly grantIds: readonly string[] },
): Promise<OrganisationChanged | OrganisationRefused> {
  return administer(services, viewer, organisationId, async (tx) => {
    const refusal = await reconfirmGrants(tx, services, caller, viewer, organisationId, grantIds);
    return refusal === null ? null : 'NOT_ALLOWED_NOW';
  });
}
