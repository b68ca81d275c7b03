import type { AccessAction } from '@exit-card/shared/access';
import type { Access } from '../access/access-record.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { ownAccess } from '../applicants/own-access.ts';
import type { OpenedCard } from '../cards/change-card.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import type { Services } from '../services.ts';

/** The record of what was done with a document of a card, one's own or through a grant. */
export function proofAccess(
  services: Services,
  caller: Caller,
  { applicantId }: Viewer,
  { file, delegate, now }: OpenedCard,
  action: AccessAction,
): Access {
  const { id } = file.card;
  if (delegate) return delegatedAccess(caller, delegate, action, id, now);
  return { ...ownAccess(caller, services, applicantId, action), cardId: id };
}
