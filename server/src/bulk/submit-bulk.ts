import { BULK_LIMITS } from '@exit-card/shared/bulk';
import type { ListRow } from '@exit-card/shared/list-rows';
import { plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { LINE_LENGTHS, parseLine } from '@exit-card/shared/typed-line';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Writes } from '../db/database.ts';
import type { Vault } from '../db/vault.ts';
import { Fault } from '../fault.ts';
import { markRemoved } from '../files/file.store.ts';
import { readBulkList } from '../files/read-bulk-list.ts';
import { holdOrganisation } from '../organisations/organisation.store.ts';
import { findSeat } from '../organisations/seat.store.ts';
import type { Services } from '../services.ts';
import type { NewRow, StoredJob } from './bulk-job.store.ts';
import { findJobByKey, insertJob, useOf } from './bulk-job.store.ts';
import type { BulkRefusal, BulkRefused } from './bulk-refusal.ts';
import { bulkRefused } from './bulk-refusal.ts';
import type { JobView } from './bulk-view.ts';
import { ownJob } from './own-bulk.ts';
import { parseList } from './parse-list.ts';

export interface BulkAsTyped {
  readonly organisationId: string;
  readonly fileId: string;
  /** Made by the client: the same key twice is the same job. */
  readonly idempotencyKey: string;
  readonly title: string;
  readonly purpose: string;
}

export interface BulkAccepted {
  readonly __typename: 'BulkAccepted';
  readonly job: JobView;
}

/**
 * Takes a list for the worker: all of it or nothing. Says nothing about the people on it. Throws STEP_UP_REQUIRED, and
 * BAD_USER_INPUT for a key or title that is none.
 */
export async function submitBulk(
  services: Services,
  viewer: Viewer,
  typed: BulkAsTyped,
): Promise<BulkAccepted | BulkRefused> {
  demandSecondFactor(viewer);
  const { database, clock, vault } = services;
  const { organisationId: orgId, idempotencyKey } = typed;
  if (!/^[\w-]{8,64}$/.test(idempotencyKey)) throw new Fault('BAD_USER_INPUT', { at: 'idempotencyKey' });
  const title = parseLine(typed.title, LINE_LENGTHS.title);
  if (!title.ok) throw new Fault('BAD_USER_INPUT', { at: 'title' });
  const purpose = parseLine(typed.purpose, LINE_LENGTHS.purpose);
  if (!purpose.ok) return bulkRefused('PURPOSE_MISSING');
  const now = clock.now();
  if (!(await findSeat(database.read, database.tables, viewer, orgId, now))) return bulkRefused('NO_SEAT');
  const bytes = await readBulkList(services, orgId, typed.fileId);
  if (!bytes) {
    // The list of a job is gone once it was taken: whoever did not hear the answer asks again.
    const before = await findJobByKey(database.read, database.tables, orgId, idempotencyKey);
    return before ? accepted(services, viewer, before.id) : bulkRefused('FILE_MISSING');
  }
  const list = parseList(bytes, plainDateAt(now));
  if (!list.ok) return bulkRefused(list.reason, list.line);

  const job = {
    orgId,
    idempotencyKey,
    inputHash: vault.blindIndex('bulk-list', list.rows.map(({ cell }) => cell).join('\n')),
    title: title.line,
    purpose: purpose.line,
    createdAt: now,
    rows: list.rows.map((row) => sealedRow(vault, row)),
  };
  const taken = await database.write(async (tx) => {
    const stored = await take(tx, services, viewer, job);
    if (typeof stored !== 'string') await markRemoved(tx, database.tables, typed.fileId, now);
    return stored;
  });
  return typeof taken === 'string' ? bulkRefused(taken) : accepted(services, viewer, taken.id);
}

async function accepted(services: Services, viewer: Viewer, jobId: string): Promise<BulkAccepted> {
  return { __typename: 'BulkAccepted', job: await ownJob(services, viewer, jobId) };
}

async function take(
  tx: Writes,
  { database: { tables } }: Services,
  viewer: Viewer,
  job: Parameters<typeof insertJob>[3],
): Promise<StoredJob | BulkRefusal> {
  const { orgId, createdAt: now } = job;
  const organisation = await holdOrganisation(tx, tables, orgId);
  if (!(await findSeat(tx, tables, viewer, orgId, now))) return 'NO_SEAT';
  if (organisation?.status !== 'VERIFIED') return 'NOT_VERIFIED';
  const before = await findJobByKey(tx, tables, orgId, job.idempotencyKey);
  if (before) return before.inputHash === job.inputHash ? before : 'KEY_REUSED';
  const { openJobs, rowsToday } = await useOf(tx, tables, orgId, startOfDay(plainDateAt(now)));
  if (openJobs >= BULK_LIMITS.jobsAtOnce) return 'TOO_MANY_JOBS';
  if (rowsToday + job.rows.length > BULK_LIMITS.rowsADay) return 'DAILY_LIMIT';
  return insertJob(tx, tables, viewer, job);
}

function sealedRow(vault: Vault, { line, cell, code, problem }: ListRow): NewRow {
  const id = newId();
  return { id, line, code, problem, inputCipher: vault.encrypt('bulk_rows.input_cipher', id, cell) };
}
