import type { AccessAction } from '@exit-card/shared/access';
import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { type Delegate, isProven } from '../access/policy.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Writes } from '../db/database.ts';
import type { Services } from '../services.ts';
import { deniedAccess } from './delegated-access.ts';
import { hasEnded, isEffective } from './effective.ts';
import { findHeldGrant } from './held-grants.store.ts';

/**
 * The viewer as the delegate of one grant, undefined unless it holds at `now`. A try under a grant that has ended is
 * recorded for its principal to see. Throws STEP_UP_REQUIRED where only the second factor is missing.
 */
export async function openGrant(
  tx: Writes,
  { database: { tables } }: Pick<Services, 'database'>,
  caller: Caller,
  viewer: Viewer,
  grantId: string,
  action: AccessAction,
  now: Date,
): Promise<Delegate | undefined> {
  const grant = await findHeldGrant(tx, tables, viewer.applicantId, grantId);
  if (!grant) return undefined;
  const delegate = { viewer, grant };
  if (isEffective(grant, now)) {
    if (grant.kind === 'EMPLOYER') demandSecondFactor(viewer);
    return isProven(delegate, 'card:read') ? delegate : undefined;
  }
  if (hasEnded(grant, now)) await recordAccess(tx, tables, deniedAccess(caller, delegate, action, now));
  return undefined;
}
