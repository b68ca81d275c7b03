import type { BatchCode } from '@exit-card/shared/batch';
import type { BatchProblem } from '@exit-card/shared/batch-rows';
import { maskIdNumber } from '@exit-card/shared/masking';
import { recordAccesses } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import { Fault } from '../fault.ts';
import { demandSeat } from '../organisations/demand-seat.ts';
import type { Services } from '../services.ts';
import type { ShownRow } from './batch.store.ts';
import { batchRowsAfter, countRows, countsOf, findBatch, listBatches } from './batch.store.ts';
import { type BatchView, batchView, preparedIn } from './batch-view.ts';

/** A line as those with a seat see it: what they filled in themselves, and what became of it. */
export interface BatchRowView {
  readonly line: number;
  readonly code: BatchCode;
  readonly problem: BatchProblem | null;
  /** Null, as the next four, for a line that could not be read. */
  readonly name: string | null;
  readonly maskedIdNumber: string | null;
  readonly destination: string | null;
  readonly expectedExitDate: string | null;
  readonly grantId: string | null;
  /** Null, as the number, unless the grant opens the card. */
  readonly cardId: string | null;
  readonly cardNumber: string | null;
}

/** Newest first: three statements, however many. Throws STEP_UP_REQUIRED, or NOT_FOUND without a live seat. */
export async function batchesOf(
  { database, clock }: Services,
  viewer: Viewer,
  orgId: string,
  page: PageRequest,
): Promise<Page<BatchView>> {
  const { read, tables } = database;
  const now = clock.now();
  await demandSeat(read, tables, viewer, orgId, now);
  const found = await listBatches(read, tables, orgId, page);
  const ids = found.edges.map(({ node }) => node.id);
  const counts = await countsOf(read, tables, ids, now);
  return {
    ...found,
    edges: found.edges.map(({ cursor, node }) => ({
      cursor,
      node: batchView(
        node,
        counts.filter(({ batchId }) => batchId === node.id),
      ),
    })),
  };
}

/** Throws STEP_UP_REQUIRED, and NOT_FOUND alike for a batch of another organisation and for none. */
export async function ownBatch(
  { database, clock }: Services,
  viewer: Viewer,
  id: string,
): Promise<BatchView> {
  demandSecondFactor(viewer);
  const { read, tables } = database;
  const now = clock.now();
  const batch = await findBatch(read, tables, viewer, id, now);
  if (!batch) throw new Fault('NOT_FOUND');
  return batchView(batch, await countsOf(read, tables, [id], now));
}

/** A page of the list in its order; cards that are named are recorded. */
export function rowsOfBatch(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { id, orgId }: BatchView,
  page: PageRequest,
): Promise<Page<BatchRowView>> {
  const { database, clock } = services;
  const { tables } = database;
  const now = clock.now();
  return database.write(async (tx) => {
    await demandSeat(tx, tables, viewer, orgId, now);
    const limit = rowsToFetch(page);
    const afterLine = Number(keyIn(page, /^(\d{1,9})$/)?.[0] ?? 0);
    const rows = await batchRowsAfter(tx, tables, { viewer, orgId }, id, { afterLine, limit }, now);
    const found = pageOf(rows, await countRows(tx, tables, id), page, ({ row }) => String(row.line));
    const shown = found.edges.map(({ node }) => node);
    await recordAccesses(
      tx,
      tables,
      shown.flatMap((row) => listed(caller, viewer, orgId, row, now)),
    );
    return {
      ...found,
      edges: found.edges.map(({ cursor, node }) => ({ cursor, node: rowView(services, node) })),
    };
  });
}

function rowView({ vault }: Services, { row, code, card }: ShownRow): BatchRowView {
  const prepared = preparedIn(vault, row);
  const [field, reason] = row.problem?.split(' ') ?? [];
  return {
    line: row.line,
    code,
    problem: field && reason ? { field: field as BatchProblem['field'], reason } : null,
    name: prepared?.name ?? null,
    maskedIdNumber: prepared && maskIdNumber(prepared.idNumber),
    destination: prepared?.destination ?? null,
    expectedExitDate: prepared?.expectedExitDate ?? null,
    grantId: row.grantId,
    cardId: card?.id ?? null,
    cardNumber: card?.cardNumber ?? null,
  };
}

function listed(
  { requestId }: Caller,
  viewer: Viewer,
  orgId: string,
  { row: { grantId }, card }: ShownRow,
  at: Date,
) {
  if (!card || grantId === null) return [];
  return [
    {
      principalId: card.principalId,
      at,
      actorKind: 'DELEGATE' as const,
      actorApplicantId: viewer.applicantId,
      orgId,
      grantId,
      officeName: null,
      action: 'LIST_CARDS' as const,
      cardId: card.id,
      fieldsRevealed: ['card:read'],
      outcome: 'ALLOWED' as const,
      requestId,
    },
  ];
}
