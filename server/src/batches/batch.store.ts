import type { BatchCode } from '@exit-card/shared/batch';
import { and, asc, count, desc, eq, getTableColumns, gt, lt, or, type SQL, sql } from 'drizzle-orm';

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
import { OPEN_STATES } from '../delegation/grant.ts';
import { grantStateIs } from '../delegation/grant-state.store.ts';
import { heldGrants } from '../delegation/held-grants.store.ts';
import { isLive } from '../organisations/seat.store.ts';

export type StoredBatch = Tables['orgBatches']['$inferSelect'];
/** With the name of who handed it in. */
export type NamedBatch = StoredBatch & { readonly submittedByName: string };
export type StoredRow = Tables['orgBatchRows']['$inferSelect'];
export type NewRow = Omit<Tables['orgBatchRows']['$inferInsert'], 'batchId'>;

export async function insertBatch(
  tx: Writes,
  { orgBatches, orgBatchRows }: Tables,
  batch: Omit<StoredBatch, 'total'>,
  rows: readonly NewRow[],
): Promise<void> {
  await tx.insert(orgBatches).values({ ...batch, total: rows.length });
  await insertRows(
    tx,
    orgBatchRows,
    rows.map((row) => ({ ...row, batchId: batch.id })),
  );
}

/** A batch of an organisation in which the viewer has a live seat. */
export async function findBatch(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<NamedBatch | undefined> {
  const { orgBatches: b, orgSeats } = tables;
  const [row] = await selectNamed(reads, tables)
    .innerJoin(orgSeats, eq(orgSeats.orgId, b.orgId))
    .where(and(eq(b.id, id), eq(orgSeats.applicantId, viewer.applicantId), isLive(tables, now)))
    .limit(1);
  return row;
}

/** Newest first. */
export async function listBatches(
  reads: Reads,
  tables: Tables,
  orgId: string,
  page: PageRequest,
): Promise<Page<NamedBatch>> {
  const { orgBatches: b } = tables;
  const limit = rowsToFetch(page);
  const key = keyIn(page, /^([\w-]{1,64})$/);
  const rows = await selectNamed(reads, tables)
    .where(and(eq(b.orgId, orgId), key ? lt(b.id, key[0]!) : undefined))
    .orderBy(desc(b.id))
    .limit(limit);
  return pageOf(rows, await reads.$count(b, eq(b.orgId, orgId)), page, ({ id }) => id);
}

function selectNamed(reads: Reads, { orgBatches: b, applicants }: Tables) {
  return reads
    .select({ ...getTableColumns(b), submittedByName: applicants.nameOriginal })
    .from(b)
    .innerJoin(applicants, eq(applicants.id, b.submittedBy));
}

export type ShownRow = Awaited<ReturnType<typeof batchRowsAfter>>[number];

/** Rows in the order of the list, each with what is said of it now, and its card where the grant opens that to the organisation. */
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
    .select({ row: r, code: codeNow(tables, now), card: cards })
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

/** What is said of the rows of each batch now, and of how many: one statement. */
export function countsOf(reads: Reads, tables: Tables, batchIds: readonly string[], now: Date) {
  const { orgBatchRows: r, delegationGrants: g } = tables;
  const rows = reads
    .select({ batchId: r.batchId, code: codeNow(tables, now).as('code_now') })
    .from(r)
    .leftJoin(g, eq(g.id, r.grantId))
    .where(inList(r.batchId, batchIds))
    .as('rows_now');
  return reads
    .select({ batchId: rows.batchId, code: rows.code, count: count() })
    .from(rows)
    .groupBy(rows.batchId, rows.code);
}

/** A row waits only as long as its employee may still agree to handing in; a consent that came is worked off at once. */
function codeNow(tables: Tables, now: Date): SQL<BatchCode> {
  const { code } = tables.orgBatchRows;
  const waits = or(grantStateIs(tables, OPEN_STATES, now), agreedTo(tables, now));
  return sql`case when ${code} = 'AWAITING_CONSENT' and not (${waits}) then 'NOT_AGREED' else ${code} end`;
}

/** The employee has agreed to handing in, and that holds. */
function agreedTo(tables: Tables, now: Date): SQL | undefined {
  return and(grantStateIs(tables, ['ACTIVE'], now), jsonHas(tables.delegationGrants.scopes, 'card:submit'));
}

export type HeldForRow = Awaited<ReturnType<typeof heldForRows>>[number];

/** The grants with all that decides whether the viewer may use them: three statements, however many. */
export function heldForRows(reads: Reads, tables: Tables, viewer: Viewer, grantIds: readonly string[]) {
  return heldGrants(reads, tables, viewer.applicantId, inList(tables.delegationGrants.id, grantIds));
}

/** How many rows wait for the consent of each of these grants: one statement. */
export async function countsAwaiting(
  reads: Reads,
  { orgBatchRows: r }: Tables,
  grantIds: readonly string[],
): Promise<ReadonlyMap<string | null, number>> {
  const rows = await reads
    .select({ grantId: r.grantId, count: count() })
    .from(r)
    .where(and(inList(r.grantId, grantIds), eq(r.code, 'AWAITING_CONSENT')))
    .groupBy(r.grantId);
  return new Map(rows.map((row) => [row.grantId, row.count]));
}

/** Rows that wait for the consent of this grant, oldest first. */
export function rowsAwaiting(reads: Reads, { orgBatchRows: r }: Tables, grantId: string) {
  return reads
    .select()
    .from(r)
    .where(and(eq(r.grantId, grantId), eq(r.code, 'AWAITING_CONSENT')))
    .orderBy(asc(r.id));
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

/** Rows whose employee has agreed to handing in, of one grant or of all: the first ones behind `afterId`, oldest first. */
export function rowsConsented(
  reads: Reads,
  tables: Tables,
  grantId: string | null,
  { afterId, limit }: { afterId: string; limit: number },
  now: Date,
) {
  const { orgBatchRows: r, orgBatches: b, delegationGrants: g } = tables;
  return reads
    .select({ row: r, batch: b })
    .from(r)
    .innerJoin(b, eq(b.id, r.batchId))
    .innerJoin(g, eq(g.id, r.grantId))
    .where(
      and(
        gt(r.id, afterId),
        eq(r.code, 'AWAITING_CONSENT'),
        grantId === null ? undefined : eq(r.grantId, grantId),
        agreedTo(tables, now),
      ),
    )
    .orderBy(asc(r.id))
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
