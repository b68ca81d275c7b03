import { generatePath } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { MessageRow_MessageFragment } from '../../graphql/documents.ts';

/** The page that a message is about; undefined where there is none that its reader could open. */
export function messagePath(message: MessageRow_MessageFragment): string | undefined {
  const { kind, grantId, organisationId: orgId, viewerIsPrincipal } = message;
  switch (kind) {
    case 'MAJORITY_REACHED':
      if (grantId) return generatePath(PATHS.grant, { grantId });
      return viewerIsPrincipal ? PATHS.accessLog : PATHS.delegation;
    // Who has no seat yet, or no more, cannot open the organisation.
    case 'SEAT_GIVEN':
    case 'SEAT_ENDED':
      return PATHS.delegation;
    case 'BULK_DONE':
      return orgId ? generatePath(PATHS.bulk, { orgId }) : undefined;
    default:
      if (grantId) return generatePath(PATHS.grant, { grantId });
      return orgId ? generatePath(PATHS.organisation, { orgId }) : undefined;
  }
}
