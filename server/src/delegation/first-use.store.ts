import { MINOR_AGES } from '@exit-card/shared/delegation';
import { ageOn, plainDateAt } from '@exit-card/shared/plain-date';
import { and, isNull } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import { inListInOrder } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import { appendEvents } from '../live/event.store.ts';
import { notify } from '../notifications/notify.store.ts';
import type { HeldGrant } from './effective.ts';

type UsedGrant = Pick<HeldGrant, 'id' | 'principalId' | 'principal'>;

/**
 * Notes of each of the grants when it was used first and tells its principal, who has messages from 14 on. Later uses
 * change nothing.
 */
export async function noteUse(
  tx: Writes,
  tables: Tables,
  grants: readonly UsedGrant[],
  now: Date,
): Promise<void> {
  const { delegationGrants: g } = tables;
  const ids = grants.map(({ id }) => id);
  const first = await tx
    .update(g)
    .set({ firstUsedAt: now })
    .where(and(inListInOrder(g.id, ids), isNull(g.firstUsedAt)))
    .returning({ id: g.id });
  const used = new Set(first.map(({ id }) => id));
  await appendEvents(
    tx,
    tables,
    grants
      .filter(({ id }) => used.has(id))
      .map(({ id, principalId }) => ({ applicantId: principalId!, kind: 'GRANT', grantId: id })),
    now,
  );
  const told = grants.filter((grant) => used.has(grant.id) && hasMessages(grant, now));
  await notify(
    tx,
    tables,
    told.map(({ id, principalId }) => ({
      recipientId: principalId!,
      kind: 'GRANT_FIRST_USE',
      aboutPrincipalId: principalId,
      grantId: id,
      occasion: 'first',
      params: { date: now.toISOString() },
      at: now,
    })),
  );
}

function hasMessages({ principal }: UsedGrant, now: Date): boolean {
  return principal !== null && ageOn(principal.birthDate, plainDateAt(now)) >= MINOR_AGES.account;
}
