import type { Caller, Viewer } from '../access/caller.ts';
import type { Delegate } from '../access/policy.ts';
import { type Actor, delegate as delegateActor, principal } from '../cards/actor.ts';
import type { Writes } from '../db/database.ts';
import type { HeldGrant } from '../delegation/effective.ts';
import { noteUse } from '../delegation/first-use.store.ts';
import { openGrant } from '../delegation/open-grant.ts';
import type { Services } from '../services.ts';

/** For whom somebody applies, and by which right. */
export interface ApplyingFor {
  readonly principalId: string;
  readonly actor: Actor;
  /** Null for oneself. */
  readonly delegate: Delegate | null;
}

/**
 * For oneself, or for the principal of a grant that lets its delegate hand in: a guardian's or a proxy's, for all cards.
 * Undefined for every other. An organisation hands in batches.
 */
export async function applyingFor(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  grantId: string | null,
  now: Date,
): Promise<ApplyingFor | undefined> {
  const { applicantId } = viewer;
  if (grantId === null) return { principalId: applicantId, actor: principal(applicantId), delegate: null };
  const delegate = await openGrant(tx, services, caller, viewer, grantId, 'WRITE_CARD', now);
  if (!delegate || !letsApply(delegate.grant)) return undefined;
  const { grant } = delegate;
  await noteUse(tx, services.database.tables, [grant], now);
  return { principalId: grant.principalId!, actor: delegateActor(applicantId, grant.scopes), delegate };
}

function letsApply({ kind, resourceRule, scopes }: HeldGrant): boolean {
  return kind !== 'EMPLOYER' && resourceRule === 'ALL_CARDS' && scopes.includes('card:submit');
}
