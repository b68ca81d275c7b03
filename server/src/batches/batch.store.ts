import type { BatchCode } from '@exit-card/shared/batch';
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';

import type { Viewer } from '../access/caller.ts';
import type { OrgAgent } from '../access/policy.ts';
import { openedBy } from '../access/policy.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { insertRows } from '../db/insert-rows.ts';
import { jsonHas } from '../db/json-has.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import { heldGrants } from '../delegation/held-grants.store.ts';
import { isLive } from '../organisations/seat.store.ts';

export type StoredBatch = Tables['orgBatches']['$inferSelect'];
export type StoredRow = Tables['orgBatchRows']['$inferSelect'];
export type NewRow = Omit<Tables['orgBatchRows']['$inferInsert'], 'batchId'>;

export async function insertBatch(
  tx: Writes,
  { orgBatches, orgBatchRows }: Tables,
  batch: Omit<StoredBatch, 'total'>,
  rows: readonly NewRow[],
): Promise<StoredBatch> {
  const stored = { ...batch, total: rows.length };
  await tx.insert(orgBatches).values(stored);
  await insertRows(
    tx,
    orgBatchRows,
    rows.map((row) => ({ ...row, batchId: batch.id })),
  );
  return stored;
}

/** A batch of an organisation in which the viewer has a live seat. */
export async function findBatch(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<StoredBatch | undefined> {
  const { orgBatches: b, orgSeats } = tables;
  const [row] = await reads
    .select({ batch: b })
    .from(b)
    .innerJoin(orgSeats, eq(orgSeats.orgId, b.orgId))
    .where(and(eq(b.id, id), eq(orgSeats.applicantId, viewer.applicantId), isLive(tables, now)))
    .limit(1);
  return row?.batch;
}

/** Newest first. */
export async function listBatches(
  reads: Reads,
  { orgBatches: b }: Tables,
  orgId: string,
  page: PageRequest,
): Promise<Page<StoredBatch>> {
  const limit = rowsToFetch(page);
  const key = keyIn(page, /^([\w-]{1,64})$/);
  const rows = await reads
    .select()
    .from(b)
    .where(and(eq(b.orgId, orgId), key ? lt(b.id, key[0]!) : undefined))
    .orderBy(desc(b.id))
    .limit(limit);
  return pageOf(rows, await reads.$count(b, eq(b.orgId, orgId)), page, ({ id }) => id);
}

export type RowWithGrant = Awaited<ReturnType<typeof batchRowsAfter>>[number];

/** Rows in the order of the list, each with its grant as it is, and its card where the grant opens that to the organisation. */
export function batchRowsAfter(
  reads: Reads,
  tables: Tables,
  agent: OrgAgent,
  batchId: string,
  { afterLine, limit }: { afterLine: number; limit: number },
  now: Date,
) {
  const { orgBatchRows: r, delegationGrants: g, cards } = tables;
  return reads
    .select({
      row: r,
      grant: { id: g.id, state: g.state, scopes: g.scopes, requestExpiresAt: g.requestExpiresAt },
      card: cards,
    })
    .from(r)
    .leftJoin(g, eq(g.id, r.grantId))
    .leftJoin(cards, and(eq(cards.id, r.cardId), openedBy(agent, 'card:read', tables, now)))
    .where(and(eq(r.batchId, batchId), gt(r.line, afterLine)))
    .orderBy(asc(r.line))
    .limit(limit);
}

export function countRows(reads: Reads, { orgBatchRows: r }: Tables, batchId: string): Promise<number> {
  return reads.$count(r, eq(r.batchId, batchId));
}

/** What is said of the rows of each batch, with what their grants came to: one statement. */
export function codesOf(
  reads: Reads,
  { orgBatchRows: r, delegationGrants: g }: Tables,
  batchIds: readonly string[],
) {
  return reads
    .select({
      batchId: r.batchId,
      code: r.code,
      grant: { state: g.state, scopes: g.scopes, requestExpiresAt: g.requestExpiresAt },
    })
    .from(r)
    .leftJoin(g, eq(g.id, r.grantId))
    .where(inList(r.batchId, batchIds));
}

export type HeldForRow = Awaited<ReturnType<typeof heldForRows>>[number];

/** The grants with all that decides whether the viewer may use them: three statements, however many. */
export function heldForRows(reads: Reads, tables: Tables, viewer: Viewer, grantIds: readonly string[]) {
  return heldGrants(reads, tables, viewer.applicantId, inList(tables.delegationGrants.id, grantIds));
}

/** Rows that wait for the consent of one grant, with who prepared them. */
export function rowsAwaiting(
  reads: Reads,
  { orgBatchRows: r, orgBatches: b }: Tables,
  grantIds: readonly string[],
) {
  return reads
    .select({ row: r, batch: b })
    .from(r)
    .innerJoin(b, eq(b.id, r.batchId))
    .where(and(inList(r.grantId, grantIds), eq(r.code, 'AWAITING_CONSENT')))
    .orderBy(asc(b.createdAt), asc(r.line));
}

/** Whether the organisation handed this card in itself. */
export async function isOfOrganisation(
  reads: Reads,
  { cards }: Tables,
  cardId: string,
  orgId: string,
): Promise<boolean> {
  return (await reads.$count(cards, and(eq(cards.id, cardId), eq(cards.submittedByOrgId, orgId)))) > 0;
}

export type AwaitingRow = Awaited<ReturnType<typeof rowsConsented>>[number];

/** Rows whose employee has agreed to handing in, of one grant or of all. */
export function rowsConsented(
  reads: Reads,
  { orgBatchRows: r, orgBatches: b, delegationGrants: g }: Tables,
  grantId: string | null,
  now: Date,
  limit: number,
) {
  return reads
    .select({ row: r, batch: b })
    .from(r)
    .innerJoin(b, eq(b.id, r.batchId))
    .innerJoin(g, eq(g.id, r.grantId))
    .where(
      and(
        eq(r.code, 'AWAITING_CONSENT'),
        grantId === null ? undefined : eq(r.grantId, grantId),
        eq(g.state, 'ACTIVE'),
        gt(g.validTo, now),
        jsonHas(g.scopes, 'card:submit'),
      ),
    )
    .orderBy(asc(b.createdAt), asc(r.line))
    .limit(limit);
}

/** False when somebody else has it, or it is settled. */
export async function claimRow(tx: Writes, { orgBatchRows: r }: Tables, id: string): Promise<boolean> {
  const rows = await tx
    .update(r)
    .set({ code: 'NOT_TAKEN' })
    .where(and(eq(r.id, id), eq(r.code, 'AWAITING_CONSENT')))
    .returning({ id: r.id });
  return rows.length > 0;
}

export async function settleRow(
  tx: Writes,
  { orgBatchRows: r }: Tables,
  id: string,
  settled: { code: BatchCode; cardId: string | null },
): Promise<void> {
  await tx.update(r).set(settled).where(eq(r.id, id));
}
