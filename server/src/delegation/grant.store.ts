import { and, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { link } from '../access/chain.ts';
import type { Writes } from '../db/database.ts';
import { inListInOrder } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import { Fault } from '../fault.ts';
import type { GrantDone } from './act-on-grant.ts';
import type { Grant, GrantEvent } from './grant.ts';

/** Stores a grant that is new, with its first event. */
export async function insertGrant(tx: Writes, tables: Tables, { grant, event }: GrantDone): Promise<Grant> {
  const row = sealed(grant, event);
  const stored = { ...grant, eventHead: row.hash, eventCount: row.seq };
  await tx.insert(tables.delegationGrants).values(stored);
  await tx.insert(tables.grantEvents).values(row);
  return stored;
}

/** Whoever else changes one of these waits until `tx` ends; in one order, so that no two hold each other up. */
export async function holdGrants(
  tx: Writes,
  { delegationGrants: g }: Tables,
  ids: readonly string[],
): Promise<void> {
  await tx
    .update(g)
    .set({ version: sql`${g.version}` })
    .where(inListInOrder(g.id, ids));
}

/** Stores what an action made of a grant. Throws CONFLICT when somebody else changed it since `before` was read. */
export async function saveGrant(
  tx: Writes,
  tables: Tables,
  before: Grant,
  { grant, event }: GrantDone,
): Promise<Grant> {
  const { delegationGrants: g } = tables;
  const row = sealed(before, event);
  const changing = {
    state: grant.state,
    scopes: grant.scopes,
    validFrom: grant.validFrom,
    validTo: grant.validTo,
    confirmedUntil: grant.confirmedUntil,
    verifiedBy: grant.verifiedBy,
    secondVerifierId: grant.secondVerifierId,
    consentId: grant.consentId,
    endedAt: grant.endedAt,
    endReason: grant.endReason,
    version: grant.version,
    eventHead: row.hash,
    eventCount: row.seq,
  };
  const written = await tx
    .update(g)
    .set(changing)
    .where(and(eq(g.id, before.id), eq(g.version, before.version)))
    .returning({ id: g.id });
  if (written.length === 0) throw new Fault('CONFLICT');
  await tx.insert(tables.grantEvents).values(row);
  return { ...grant, eventHead: row.hash, eventCount: row.seq };
}

function sealed(grant: Grant, event: GrantEvent) {
  return link(grant.eventHead, { id: newId(), grantId: grant.id, ...event });
}
