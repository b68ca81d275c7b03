import { and, desc, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { seatsChanged } from '../live/seats-changed.store.ts';
import type { Grant } from './grant.ts';

/** 不再接收其申请: a person or organisation from whom the viewer takes no more requests. */
export interface BlockedRequester {
  readonly id: string;
  readonly name: string;
  readonly blockedAt: Date;
}

/** Newest first. */
export async function requestersBlockedBy(
  reads: Reads,
  { applicants: a, organisations: o, requesterBlocks: b }: Tables,
  viewer: Viewer,
): Promise<BlockedRequester[]> {
  const rows = await reads
    .select({ id: b.id, person: a.nameOriginal, organisation: o.name, blockedAt: b.blockedAt })
    .from(b)
    .leftJoin(a, eq(a.id, b.blockedApplicantId))
    .leftJoin(o, eq(o.id, b.blockedOrgId))
    .where(eq(b.principalId, viewer.applicantId))
    .orderBy(desc(b.blockedAt), desc(b.id));
  return rows.map(({ person, organisation, ...block }) => ({
    ...block,
    name: person ?? organisation ?? '',
  }));
}

/** Blocks whoever asked for the grant; once is enough. */
export async function insertBlock(
  tx: Writes,
  tables: Tables,
  { applicantId: principalId }: Viewer,
  { delegateApplicantId, delegateOrgId }: Grant,
  now: Date,
): Promise<void> {
  const { requesterBlocks: b } = tables;
  const whom =
    delegateOrgId === null
      ? eq(b.blockedApplicantId, delegateApplicantId!)
      : eq(b.blockedOrgId, delegateOrgId);
  if ((await tx.$count(b, and(eq(b.principalId, principalId), whom))) > 0) return;
  await tx.insert(b).values({
    id: newId(),
    principalId,
    blockedApplicantId: delegateApplicantId,
    blockedOrgId: delegateOrgId,
    blockedAt: now,
  });
  await seatsChanged(tx, tables, [principalId], now);
}

/** Whether there was such a block of the viewer's. */
export async function deleteBlock(
  tx: Writes,
  { requesterBlocks: b }: Tables,
  viewer: Viewer,
  id: string,
): Promise<boolean> {
  const removed = await tx
    .delete(b)
    .where(and(eq(b.id, id), eq(b.principalId, viewer.applicantId)))
    .returning({ id: b.id });
  return removed.length > 0;
}
