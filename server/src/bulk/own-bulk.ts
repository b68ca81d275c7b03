import type { BulkCode } from '@exit-card/shared/bulk';
import type { CardStatus } from '@exit-card/shared/card';
import { maskIdNumber } from '@exit-card/shared/masking';
import { recordAccesses } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { OrgAgent } from '../access/policy.ts';
import { demandSecondFactor } from '../access/proof.ts';
import { statusAt } from '../cards/status-at.ts';
import type { Writes } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import { Fault } from '../fault.ts';
import { demandSeat } from '../organisations/demand-seat.ts';
import type { Services } from '../services.ts';
import type { NamedJob } from './bulk-job.store.ts';
import { findJob, finishJob, listJobs } from './bulk-job.store.ts';
import type { RowWithCard } from './bulk-row.store.ts';
import { countRows, rowsWithCards } from './bulk-row.store.ts';
import type { JobView } from './bulk-view.ts';
import { jobView } from './bulk-view.ts';

export interface RowView {
  readonly line: number;
  readonly maskedInput: string;
  /** As it was found. */
  readonly code: BulkCode | null;
  readonly problem: string | null;
  readonly grantId: string | null;
  /** Null, as the next three, unless the grant opens the card still. */
  readonly cardId: string | null;
  readonly cardNumber: string | null;
  /** As it is now. */
  readonly status: CardStatus | null;
  readonly personName: string | null;
}

/** Throws STEP_UP_REQUIRED, and NOT_FOUND alike for a job of another organisation and for none. */
export async function ownJob({ database, clock }: Services, viewer: Viewer, id: string): Promise<JobView> {
  const now = clock.now();
  return jobView(await demandJob(database, viewer, id, now), now);
}

/** Newest first. Throws STEP_UP_REQUIRED, or NOT_FOUND without a live seat. */
export async function jobsOf(
  { database, clock }: Services,
  viewer: Viewer,
  orgId: string,
  page: PageRequest,
): Promise<Page<JobView>> {
  const { read, tables } = database;
  const now = clock.now();
  await demandSeat(read, tables, viewer, orgId, now);
  const found = await listJobs(read, tables, orgId, page);
  return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: jobView(node, now) })) };
}

/** What is not looked up yet stays so; what was, stays. Throws as `ownJob`. */
export function cancelBulk({ database, clock }: Services, viewer: Viewer, id: string): Promise<JobView> {
  const { tables } = database;
  const now = clock.now();
  return database.write(async (tx) => {
    await demandJob({ read: tx, tables }, viewer, id, now);
    await finishJob(tx, tables, id, 'CANCELLED', now);
    return jobView(await demandJob({ read: tx, tables }, viewer, id, now), now);
  });
}

/** A page of the list; cards that are shown are recorded. Throws as `ownJob`. */
export function rowsOf(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  job: JobView,
  codes: readonly BulkCode[] | null,
  page: PageRequest,
): Promise<Page<RowView>> {
  const { database, clock } = services;
  const now = clock.now();
  return database.write(async (tx) => {
    await demandJob({ read: tx, tables: database.tables }, viewer, job.id, now);
    const limit = rowsToFetch(page);
    const afterLine = Number(keyIn(page, /^(\d{1,9})$/)?.[0] ?? 0);
    const agent = { viewer, orgId: job.orgId };
    const rows = await rowsWithCards(
      tx,
      database.tables,
      agent,
      job.id,
      { codes },
      { afterLine, limit },
      now,
    );
    const total = await countRows(tx, database.tables, job.id, { codes });
    const found = pageOf(rows, total, page, ({ row }) => String(row.line));
    const shown = found.edges.map(({ node }) => node);
    const views = await shownRows(tx, services, caller, agent, shown, 'LIST_CARDS', now);
    return { ...found, edges: found.edges.map(({ cursor }, i) => ({ cursor, node: views[i]! })) };
  });
}

/** The rows as they may be shown, after the read of each card was recorded. */
export async function shownRows(
  tx: Writes,
  { database: { tables }, vault }: Pick<Services, 'database' | 'vault'>,
  { requestId }: Caller,
  { viewer, orgId }: OrgAgent,
  rows: readonly RowWithCard[],
  action: 'LIST_CARDS' | 'EXPORT',
  now: Date,
): Promise<RowView[]> {
  const accesses = rows.flatMap(({ card, grantId }) => {
    if (card === null || grantId === null) return [];
    return {
      principalId: card.principalId,
      at: now,
      actorKind: 'DELEGATE' as const,
      actorApplicantId: viewer.applicantId,
      orgId,
      grantId,
      officeName: null,
      action,
      cardId: card.id,
      fieldsRevealed: ['card:read'],
      outcome: 'ALLOWED' as const,
      requestId,
    };
  });
  await recordAccesses(tx, tables, accesses);
  return rows.map(({ row, card, grantId, personName }) => {
    const input = vault.decrypt('bulk_rows.input_cipher', row.id, row.inputCipher);
    const shown = grantId === null ? null : card;
    return {
      line: row.line,
      maskedInput: maskIdNumber(input),
      code: row.code,
      problem: row.problem,
      grantId,
      cardId: shown?.id ?? null,
      cardNumber: shown?.cardNumber ?? null,
      status: shown && statusAt(shown, now),
      personName: shown && personName,
    };
  });
}

/** Throws as `ownJob`. */
export async function demandJob(
  { read, tables }: Pick<Services['database'], 'read' | 'tables'>,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<NamedJob> {
  demandSecondFactor(viewer);
  const job = await findJob(read, tables, viewer, id, now);
  if (!job) throw new Fault('NOT_FOUND');
  return job;
}
