import type { BulkCode, BulkState } from '@exit-card/shared/bulk';
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  or,
  sql,
  sum,
} from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Reads, Writes } from '../db/database.ts';
import { insertRows } from '../db/insert-rows.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import { isLive } from '../organisations/seat.store.ts';

export type StoredJob = Tables['bulkJobs']['$inferSelect'];
/** With the name of who handed it in. */
export type NamedJob = StoredJob & { readonly requestedByName: string };
export type Counts = Partial<Record<BulkCode, number>>;
export type NewRow = Omit<Tables['bulkRows']['$inferInsert'], 'jobId'>;

const OPEN_STATES = ['QUEUED', 'RUNNING'] as const satisfies BulkState[];

export type NewJob = Pick<StoredJob, 'id' | 'orgId' | 'title' | 'purpose' | 'createdAt'> & {
  readonly rows: readonly NewRow[];
};

/** All rows or none. Those that are decided by their form alone come decided. */
export async function insertJob(
  tx: Writes,
  { bulkJobs, bulkRows }: Tables,
  viewer: Viewer,
  { rows, ...job }: NewJob,
): Promise<StoredJob> {
  const counts = countsOf(rows);
  const done = Object.values(counts).reduce((total, count) => total + count, 0);
  const row = { ...job, requestedBy: viewer.applicantId, state: 'QUEUED', total: rows.length } as const;
  const [stored] = await tx
    .insert(bulkJobs)
    .values({ ...row, done, counts })
    .returning();
  const ofJob = rows.map((one) => ({ ...one, jobId: job.id }));
  for (let at = 0; at < ofJob.length; at += 1000) await insertRows(tx, bulkRows, ofJob.slice(at, at + 1000));
  return stored!;
}

export function countsOf(rows: readonly { readonly code?: BulkCode | null | undefined }[]): Counts {
  const counts: Counts = {};
  for (const { code } of rows) if (code) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Jobs that are not finished, and rows handed in since `since`. The organisation must be held. */
export async function useOf(tx: Writes, { bulkJobs: j }: Tables, orgId: string, since: Date) {
  const openJobs = await tx.$count(j, and(eq(j.orgId, orgId), inArray(j.state, [...OPEN_STATES])));
  const [today] = await tx
    .select({ rows: sum(j.total).mapWith(Number) })
    .from(j)
    .where(and(eq(j.orgId, orgId), gte(j.createdAt, since)));
  return { openJobs, rowsToday: today?.rows ?? 0 };
}

/** A job of an organisation in which the viewer has a live seat. */
export async function findJob(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<NamedJob | undefined> {
  const { bulkJobs: j, orgSeats: s } = tables;
  const [found] = await selectNamed(reads, tables)
    .innerJoin(s, and(eq(s.orgId, j.orgId), eq(s.applicantId, viewer.applicantId), isLive(tables, now)))
    .where(eq(j.id, id))
    .limit(1);
  return found;
}

/** Newest first; whoever asks has shown a live seat. */
export async function listJobs(
  reads: Reads,
  tables: Tables,
  orgId: string,
  page: PageRequest,
): Promise<Page<NamedJob>> {
  const { bulkJobs: j } = tables;
  const limit = rowsToFetch(page);
  const before = keyIn(page, /^([\w-]{1,64})$/);
  const rows = await selectNamed(reads, tables)
    .where(and(eq(j.orgId, orgId), before ? lt(j.id, before[0]!) : undefined))
    .orderBy(desc(j.id))
    .limit(limit);
  return pageOf(rows, await reads.$count(j, eq(j.orgId, orgId)), page, ({ id }) => id);
}

function selectNamed(reads: Reads, { bulkJobs: j, applicants }: Tables) {
  return reads
    .select({ ...getTableColumns(j), requestedByName: applicants.nameOriginal })
    .from(j)
    .innerJoin(applicants, eq(applicants.id, j.requestedBy));
}

/** Takes the oldest job that nobody works on; if the worker dies, others may have it from `claimedUntil` on. */
export async function claimJob(
  tx: Writes,
  { bulkJobs: j }: Tables,
  realNow: Date,
  claimedUntil: Date,
): Promise<StoredJob | undefined> {
  const isFree = and(
    inArray(j.state, [...OPEN_STATES]),
    or(isNull(j.claimedUntil), lte(j.claimedUntil, realNow)),
  );
  const oldest = tx.select({ id: j.id }).from(j).where(isFree).orderBy(asc(j.createdAt), asc(j.id)).limit(1);
  const [job] = await tx
    .update(j)
    .set({ claimedUntil, state: 'RUNNING' })
    .where(and(inArray(j.id, oldest), isFree))
    .returning();
  return job;
}

/** Goes on with a claimed job, alone until `tx` ends; undefined when it was cancelled or somebody else has it by now. */
export async function renewClaim(
  tx: Writes,
  { bulkJobs: j }: Tables,
  { id, claimedUntil }: StoredJob,
  next: Date,
): Promise<StoredJob | undefined> {
  if (claimedUntil === null) return undefined;
  const [job] = await tx
    .update(j)
    .set({ claimedUntil: next })
    .where(and(eq(j.id, id), eq(j.state, 'RUNNING'), eq(j.claimedUntil, claimedUntil)))
    .returning();
  return job;
}

/** Whoever looks next may go on with it; one that somebody else has by now stays theirs. */
export async function letGoOfJob(
  tx: Writes,
  { bulkJobs: j }: Tables,
  { id, claimedUntil }: StoredJob,
): Promise<void> {
  if (claimedUntil === null) return;
  await tx
    .update(j)
    .set({ claimedUntil: null })
    .where(and(eq(j.id, id), eq(j.state, 'RUNNING'), eq(j.claimedUntil, claimedUntil)));
}

export async function addProgress(
  tx: Writes,
  { bulkJobs: j }: Tables,
  job: StoredJob,
  added: Counts,
): Promise<StoredJob> {
  const counts: Counts = { ...job.counts };
  for (const [code, count] of Object.entries(added) as [BulkCode, number][])
    counts[code] = (counts[code] ?? 0) + count;
  const rows = Object.values(added).reduce((total, count) => total + count, 0);
  const [stored] = await tx
    .update(j)
    .set({ counts, done: sql`${j.done} + ${rows}` })
    .where(eq(j.id, job.id))
    .returning();
  return stored!;
}

/** False when it is over already. */
export async function finishJob(
  tx: Writes,
  { bulkJobs: j }: Tables,
  id: string,
  state: 'DONE' | 'CANCELLED',
  now: Date,
): Promise<boolean> {
  const finished = await tx
    .update(j)
    .set({ state, finishedAt: now, claimedUntil: null })
    .where(and(eq(j.id, id), inArray(j.state, [...OPEN_STATES])))
    .returning({ id: j.id });
  return finished.length > 0;
}

/** The lists and results of old jobs; the jobs stay, with their counts. */
export async function eraseRows(tx: Writes, { bulkJobs: j, bulkRows }: Tables, before: Date): Promise<void> {
  const old = tx.select({ id: j.id }).from(j).where(lt(j.createdAt, before));
  await tx.delete(bulkRows).where(inArray(bulkRows.jobId, old));
}
