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
import { checkKey, once } from '../idempotency/once.store.ts';
import { holdOrganisation } from '../organisations/organisation.store.ts';
import { findSeat } from '../organisations/seat.store.ts';
import type { Services } from '../services.ts';
import type { NewRow } from './bulk-job.store.ts';
import { insertJob, useOf } from './bulk-job.store.ts';
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
 * Takes a list for the worker: all of it or nothing. Says nothing about the people on it. Throws STEP_UP_REQUIRED,
 * BAD_USER_INPUT for a key or title that is none, and CONFLICT for a key that was used with another input.
 */
export async function submitBulk(
  services: Services,
  viewer: Viewer,
  typed: BulkAsTyped,
): Promise<BulkAccepted | BulkRefused> {
  demandSecondFactor(viewer);
  const { database, clock, vault } = services;
  const { tables } = database;
  const { organisationId: orgId, fileId, idempotencyKey: key } = typed;
  checkKey(key);
  const title = parseLine(typed.title, LINE_LENGTHS.title);
  if (!title.ok) throw new Fault('BAD_USER_INPUT', { at: 'input.title' });
  const purpose = parseLine(typed.purpose, LINE_LENGTHS.purpose);
  if (!purpose.ok) return bulkRefused('PURPOSE_MISSING');
  const now = clock.now();
  if (!(await findSeat(database.read, tables, viewer, orgId, now))) return bulkRefused('NO_SEAT');
  const bytes = await readBulkList(services, orgId, fileId);
  const list = bytes && parseList(bytes, plainDateAt(now));

  const request = {
    applicantId: viewer.applicantId,
    operation: 'submitBulk',
    key,
    input: [orgId, fileId, title.line, purpose.line],
  };
  const job = { id: newId({ msecs: now.getTime() }), orgId, title: title.line, purpose: purpose.line };
  const taken = await database.write((tx) =>
    once<string | BulkRefused>(tx, tables, request, clock.realNow(), {
      resultId: job.id,
      async first() {
        if (!list) return { refused: bulkRefused('FILE_MISSING') };
        if (!list.ok) return { refused: bulkRefused(list.reason, list.line) };
        const refusal = await refusalFor(tx, services, viewer, orgId, list.rows.length, now);
        if (refusal) return { refused: bulkRefused(refusal) };
        const rows = list.rows.map((row) => sealedRow(vault, row));
        await insertJob(tx, tables, viewer, { ...job, createdAt: now, rows });
        await markRemoved(tx, tables, fileId, now);
        return { done: job.id };
      },
      // Whoever did not hear the answer asks again; the list is gone by then.
      again: async (before) => before,
    }),
  );
  if (typeof taken !== 'string') return taken;
  return { __typename: 'BulkAccepted', job: await ownJob(services, viewer, taken) };
}

async function refusalFor(
  tx: Writes,
  { database: { tables } }: Services,
  viewer: Viewer,
  orgId: string,
  rows: number,
  now: Date,
): Promise<BulkRefusal | null> {
  const organisation = await holdOrganisation(tx, tables, orgId);
  if (!(await findSeat(tx, tables, viewer, orgId, now))) return 'NO_SEAT';
  if (organisation?.status !== 'VERIFIED') return 'NOT_VERIFIED';
  const { openJobs, rowsToday } = await useOf(tx, tables, orgId, startOfDay(plainDateAt(now)));
  if (openJobs >= BULK_LIMITS.jobsAtOnce) return 'TOO_MANY_JOBS';
  return rowsToday + rows > BULK_LIMITS.rowsADay ? 'DAILY_LIMIT' : null;
}

function sealedRow(vault: Vault, { line, cell, code, problem }: ListRow): NewRow {
  const id = newId();
  return { id, line, code, problem, inputCipher: vault.encrypt('bulk_rows.input_cipher', id, cell) };
}
