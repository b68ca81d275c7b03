import { generatePath } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { PATHS } from '../../app/paths.ts';
import type { MessageRow_MessageFragment } from '../../graphql/documents.ts';
import { messageLook } from './message-kinds.ts';

/** The page that a message is about; undefined where there is none that its reader could open. */
export function messagePath(message: MessageRow_MessageFragment): string | undefined {
  const { kind, viewerIsPrincipal } = message;
  const [cardId, grantId, orgId] = [message.cardId, message.grantId, message.organisationId].map(opaque);
  // A card that is in the archive by now has no page.
  if (messageLook(message).about === 'CARD') return cardId ? cardPath('card', cardId, grantId) : undefined;
  switch (kind) {
    case 'MAJORITY_REACHED':
      if (grantId) return generatePath(PATHS.grant, { grantId });
      return viewerIsPrincipal ? PATHS.accessLog : PATHS.delegation;
    case 'NEW_DEVICE':
    case 'PHONE_CHANGED':
      return PATHS.sessions;
    case 'PASSKEY_ADDED':
    case 'PASSKEY_REMOVED':
      return PATHS.passkeys;
    case 'BULK_DONE':
      return orgId ? generatePath(PATHS.bulk, { orgId }) : undefined;
    default:
      if (grantId) return generatePath(PATHS.grant, { grantId });
      return orgId ? generatePath(PATHS.organisation, { orgId }) : undefined;
  }
}

/** An id as the service makes them; anything else leads nowhere. */
function opaque(id: string | null): string | null {
  return id !== null && /^[\w-]{1,64}$/.test(id) ? id : null;
}
