import { holdChains } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { actOnGrant } from './act-on-grant.ts';
import { grantSource } from './change-grant.ts';
import { holdGrants } from './grant.store.ts';
import { asDelegate } from './grant-actor.ts';
import { storeGrantDone } from './grant-done.store.ts';
import { grantFilesById, grantUser } from './grant-file.store.ts';
import type { GrantRefusal } from './grant-refusal.ts';

const MOST = 200;

/**
 * An organisation confirms that these people still work for it, in the transaction of the caller: all of them or, with the
 * reason as the answer, none. Throws NOT_FOUND unless all are grants of that organisation, in which the viewer has a live
 * seat, and BAD_USER_INPUT for more than 200.
 */
export async function reconfirmGrants(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  orgId: string,
  grantIds: readonly string[],
): Promise<GrantRefusal | null> {
  if (grantIds.length === 0 || grantIds.length > MOST) throw new Fault('BAD_USER_INPUT', { at: 'grantIds' });
  const now = services.clock.now();
  const source = grantSource(services);
  const user = await grantUser(tx, source.tables, viewer, now);
  const ids = new Set(grantIds);
  await holdGrants(tx, source.tables, [...ids]);
  const files = (await grantFilesById(tx, source, [...ids])).filter(
    ({ grant }) => grant.delegateOrgId === orgId && user.seatedIn.includes(orgId),
  );
  if (files.length < ids.size) throw new Fault('NOT_FOUND');
  await holdChains(
    tx,
    source.tables,
    files.flatMap(({ grant }) => grant.principalId ?? []),
  );

  const actor = asDelegate(viewer.applicantId, viewer.assurance);
  const acted = files.map((file) => ({ file, done: actOnGrant(file, 'reconfirm', actor, {}, { now }) }));
  for (const { done } of acted) if (!done.ok) return done.refused;
  for (const { file, done } of acted)
    if (done.ok) await storeGrantDone(tx, source, file, done, { actor, requestId: caller.requestId }, now);
  return null;
}
