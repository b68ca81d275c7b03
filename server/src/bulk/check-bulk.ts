import { parseIdNumber } from '@exit-card/shared/id-number';
import { plainDateAt } from '@exit-card/shared/plain-date';
import { recordAccesses } from '../access/access-record.store.ts';
import type { Writes } from '../db/database.ts';
import type { Vault } from '../db/vault.ts';
import { noteUse } from '../delegation/first-use.store.ts';
import { notify } from '../notifications/notify.store.ts';
import { hasVerifiedSeat } from '../organisations/seat.store.ts';
import { repeat } from '../repeat.ts';
import type { Services } from '../services.ts';
import { bulkGate } from './bulk-gate.ts';
import type { StoredJob } from './bulk-job.store.ts';
import { addProgress, claimJob, countsOf, finishJob, letGoOfJob, renewClaim } from './bulk-job.store.ts';
import type { OpenedPerson, StoredRow } from './bulk-row.store.ts';
import { nextRows, openedPeople, settleRows } from './bulk-row.store.ts';

const CHUNK = 200;
/** Milliseconds, many times what a chunk takes; then a job of a worker that died goes on elsewhere. */
const CLAIM = 60_000;

type Parts = Pick<Services, 'database' | 'clock' | 'vault'>;

/**
 * Works off the oldest job that waits, if there is one, as long as the gate is open; then it is let go of, to go on from
 * where it is when there is room again. Gives whether there was one.
 */
export async function checkNextJob(
  parts: Parts & Pick<Services, 'load'>,
  isOpen: () => boolean = bulkGate(parts),
): Promise<boolean> {
  const { database, clock } = parts;
  const { tables } = database;
  if (!isOpen()) return false;
  let job = await database.write((tx) => claimJob(tx, tables, clock.realNow(), claimEnd(clock.realNow())));
  const found = job !== undefined;
  while (job) {
    const claimed: StoredJob = job;
    job = await database.write((tx) => checkChunk(tx, parts, claimed));
    if (!job || isOpen()) continue;
    const waiting: StoredJob = job;
    await database.write((tx) => letGoOfJob(tx, tables, waiting));
    return found;
  }
  return found;
}

export function startBulkChecks(services: Services, pause = 1000): { stop(): Promise<void> } {
  const onFault = (error: unknown) => services.log.error(error, 'bulk check failed');
  const isOpen = bulkGate(services);
  return repeat(pause, () => checkNextJob(services, isOpen), onFault);
}

/**
 * The next rows of a claimed job with their access records, in one transaction and as many statements for any number of
 * rows. Gives the job as long as something is left. Whoever has left the organisation sees nothing of what is left.
 */
export async function checkChunk(
  tx: Writes,
  parts: Parts,
  claimed: StoredJob,
): Promise<StoredJob | undefined> {
  const { database, clock, vault } = parts;
  const { tables } = database;
  const now = clock.now();
  const job = await renewClaim(tx, tables, claimed, claimEnd(clock.realNow()));
  if (!job) return undefined;
  if (!(await hasVerifiedSeat(tx, tables, job.requestedBy, job.orgId, now))) {
    await finishJob(tx, tables, job.id, 'CANCELLED', now);
    return undefined;
  }
  const rows = await nextRows(tx, tables, job.id, CHUNK);
  if (rows.length === 0) {
    await finish(tx, parts, job, now);
    return undefined;
  }
  const hmacs = rows.map((row) => identityOf(vault, row, now));
  const people = await openedPeople(tx, tables, job, hmacs, now);
  const settled = rows.map(({ id }, i) => ({ id, ...answerFor(people.get(hmacs[i]!)) }));
  const seen = [...people.values()];
  await settleRows(tx, tables, settled);
  await noteUse(
    tx,
    tables,
    seen.map(({ grantId, principalId, birthDate }) => ({
      id: grantId,
      principalId,
      principal: { birthDate, deceasedOn: null },
    })),
    now,
  );
  await recordAccesses(
    tx,
    tables,
    seen.map((person) => accessOf(job, person, now)),
  );
  return addProgress(tx, tables, job, countsOf(settled));
}

/** The same for people who are unknown, who gave no grant, and whose grant has ended. */
function answerFor(person: OpenedPerson | undefined) {
  if (!person) return { code: 'NOT_PERMITTED_OR_NOT_FOUND', grantId: null, cardId: null } as const;
  const { grantId, cardId } = person;
  return { code: cardId === null ? ('NO_RECORD' as const) : ('FOUND' as const), grantId, cardId };
}

function identityOf(vault: Vault, { id, inputCipher }: StoredRow, now: Date): string {
  const cell = vault.decrypt('bulk_rows.input_cipher', id, inputCipher);
  const parsed = parseIdNumber(cell, plainDateAt(now));
  return vault.blindIndex('id-number', parsed.ok ? parsed.idNumber : '');
}

function accessOf({ id, orgId, requestedBy, purpose }: StoredJob, person: OpenedPerson, now: Date) {
  return {
    principalId: person.principalId,
    at: now,
    actorKind: 'DELEGATE',
    actorApplicantId: requestedBy,
    orgId,
    grantId: person.grantId,
    officeName: null,
    action: 'BULK_CHECK',
    cardId: person.cardId,
    fieldsRevealed: ['card:read'],
    outcome: 'ALLOWED',
    requestId: id,
    purpose,
  } as const;
}

async function finish(tx: Writes, { database }: Parts, job: StoredJob, now: Date): Promise<void> {
  await finishJob(tx, database.tables, job.id, 'DONE', now);
  const told = { recipientId: job.requestedBy, orgId: job.orgId, occasion: job.id, at: now };
  await notify(tx, database.tables, [{ ...told, kind: 'BULK_DONE', params: { date: now.toISOString() } }]);
}

function claimEnd(realNow: Date): Date {
  return new Date(realNow.getTime() + CLAIM);
}
