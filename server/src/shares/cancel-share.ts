import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Delegate } from '../access/policy.ts';
import { demandStepUp } from '../access/step-up.ts';
import { ownAccess } from '../applicants/own-access.ts';
import type { Writes } from '../db/database.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import { openGrant } from '../delegation/open-grant.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { endSharesOfCard } from './end-shares.ts';
import { findToEnd, getShare, viewsOf } from './share.store.ts';
import { type Share, shareSeen } from './share.ts';

/** Which share, and through which grant; null for one of the viewer's own cards. */
export interface ShareOf {
  readonly shareId: string;
  readonly grantId?: string | null;
}

export interface ShareCancelled {
  readonly __typename: 'ShareCancelled';
  readonly share: Share;
}

/**
 * Ends a share, and withdraws the consent to it, at once; what ended before stays as it is. The principal ends any, a delegate
 * those made under the grant. Throws NOT_FOUND alike for no such share and for others'; STEP_UP_REQUIRED through a grant.
 */
export async function cancelShare(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { shareId, grantId = null }: ShareOf,
): Promise<ShareCancelled> {
  const { database, clock } = services;
  if (grantId !== null) demandStepUp(viewer, clock.realNow());
  // A refused try under a grant that has ended is recorded, so it must not roll the transaction back.
  const share = await database.write((tx) => cancel(tx, services, caller, viewer, shareId, grantId));
  if (!share) throw new Fault('NOT_FOUND');
  return { __typename: 'ShareCancelled', share };
}

async function cancel(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  shareId: string,
  grantId: string | null,
): Promise<Share | undefined> {
  const { tables } = services.database;
  const now = services.clock.now();
  const delegate =
    grantId === null ? null : await openGrant(tx, services, caller, viewer, grantId, 'CANCEL_SHARE', now);
  if (delegate === undefined) return undefined;
  if ((await endShare(tx, services, caller, viewer, shareId, delegate, now)) === undefined) return undefined;
  const after = await getShare(tx, tables, shareId, now);
  return shareSeen(after, await viewsOf(tx, tables, [shareId]), grantId, now);
}

/** Ends one share, told and recorded; false when it was over before, undefined when there is none that the viewer may end. */
export async function endShare(
  tx: Writes,
  services: Services,
  caller: Caller,
  { applicantId }: Viewer,
  shareId: string,
  delegate: Delegate | null,
  now: Date,
): Promise<boolean | undefined> {
  const { tables } = services.database;
  const whose = delegate ? { grantId: delegate.grant.id } : { principalId: applicantId };
  const found = await findToEnd(tx, tables, shareId, whose);
  if (!found) return undefined;
  const { card, principalId } = found;
  const ended = await endSharesOfCard(tx, tables, card, [shareId], applicantId, now);
  if (ended.length === 0) return false;
  const access = delegate
    ? delegatedAccess(caller, delegate, 'CANCEL_SHARE', card.id, now)
    : { ...ownAccess(caller, services, principalId, 'CANCEL_SHARE'), cardId: card.id };
  await recordAccess(tx, tables, { ...access, shareId, fieldsRevealed: [] });
  return true;
}
