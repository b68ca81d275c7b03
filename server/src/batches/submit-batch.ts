import { BATCH_LIMITS } from '@exit-card/shared/batch';
import type { BatchRow, PreparedApplication } from '@exit-card/shared/batch-rows';
import { DECLARATION_TEXT } from '@exit-card/shared/card';
import type { GrantScope } from '@exit-card/shared/delegation';
import { USUAL_SCOPES } from '@exit-card/shared/delegation';
import { LINE_LENGTHS, parseLine } from '@exit-card/shared/typed-line';
import { v7 as newId } from 'uuid';
import { holdChains } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Writes } from '../db/database.ts';
import { type Asking, askEmployee } from '../delegation/ask-employee.ts';
import { grantSource } from '../delegation/change-grant.ts';
import { type ClaimedPerson, parseClaim } from '../delegation/claimed-person.ts';
import { isEffective } from '../delegation/effective.ts';
import { applicantsMeant } from '../delegation/employees-meant.store.ts';
import { asDelegate } from '../delegation/grant-actor.ts';
import { Fault } from '../fault.ts';
import { markRemoved } from '../files/file.store.ts';
import { readBulkList } from '../files/read-bulk-list.ts';
import { checkKey, once } from '../idempotency/once.store.ts';
import { holdOrganisation } from '../organisations/organisation.store.ts';
import { findSeat } from '../organisations/seat.store.ts';
import type { Services } from '../services.ts';
import type { HeldForRow, NewRow } from './batch.store.ts';
import { countsAwaiting, heldForRows, insertBatch } from './batch.store.ts';
import { type BatchRefusal, type BatchRefused, batchRefused } from './batch-refusal.ts';
import type { BatchView } from './batch-view.ts';
import { handInPrepared } from './hand-in.ts';
import { ownBatch } from './own-batches.ts';
import { parseBatch } from './parse-batch.ts';

export interface BatchAsTyped {
  readonly organisationId: string;
  readonly fileId: string;
  readonly title: string;
  readonly declarationText?: string | null;
  /** Made by the client: the same key twice is the same batch. */
  readonly idempotencyKey: string;
}

export interface OrgBatchAccepted {
  readonly __typename: 'OrgBatchAccepted';
  readonly batch: BatchView;
}

/** What an organisation asks for beside handing in, so that it can see the application through. */
const SCOPES: readonly GrantScope[] = [
  ...USUAL_SCOPES,
  'supplement:submit',
  'extension:request',
  'card:submit',
];

/**
 * Takes a list whole or not at all; then each line has its result. Where the employee agreed to it before, the card is
 * handed in now; everybody else is asked first, and a line looks the same whether or not there is such a person. Throws
 * STEP_UP_REQUIRED before the second factor, BAD_USER_INPUT for a key or title that is none.
 */
export async function submitBatch(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  typed: BatchAsTyped,
): Promise<OrgBatchAccepted | BatchRefused> {
  demandSecondFactor(viewer);
  const { database, clock } = services;
  const { tables } = database;
  const { organisationId: orgId, fileId, idempotencyKey: key } = typed;
  checkKey(key);
  const title = parseLine(typed.title, LINE_LENGTHS.title);
  if (!title.ok) throw new Fault('BAD_USER_INPUT', { at: 'input.title' });
  if (!(await findSeat(database.read, tables, viewer, orgId, clock.now()))) return batchRefused('NO_SEAT');
  if (typed.declarationText !== DECLARATION_TEXT) return batchRefused('DECLARATION_MISSING');
  const bytes = await readBulkList(services, orgId, fileId);
  const list = bytes && parseBatch(bytes, clock.today());

  const request = {
    applicantId: viewer.applicantId,
    operation: 'submitOrgBatch',
    key,
    input: [orgId, fileId, title.line],
  };
  const batchId = newId({ msecs: clock.now().getTime() });
  const taken = await database.write((tx) =>
    once<string | BatchRefused>(tx, tables, request, clock.realNow(), {
      resultId: batchId,
      async first() {
        const refusal = await refusalFor(tx, services, viewer, orgId);
        if (refusal) return { refused: batchRefused(refusal) };
        if (!list) return { refused: batchRefused('FILE_MISSING') };
        if (!list.ok) return { refused: batchRefused(list.reason, list.line, list.missing) };
        await storeBatch(tx, services, caller, viewer, {
          batchId,
          orgId,
          title: title.line,
          rows: list.rows,
        });
        await markRemoved(tx, tables, fileId, clock.now());
        return { done: batchId };
      },
      again: async (before) => before,
    }),
  );
  if (typeof taken !== 'string') return taken;
  return { __typename: 'OrgBatchAccepted', batch: await ownBatch(services, viewer, taken) };
}

async function refusalFor(
  tx: Writes,
  { database: { tables }, clock }: Services,
  viewer: Viewer,
  orgId: string,
): Promise<BatchRefusal | null> {
  const organisation = await holdOrganisation(tx, tables, orgId);
  if (!(await findSeat(tx, tables, viewer, orgId, clock.now()))) return 'NO_SEAT';
  return organisation?.status === 'VERIFIED' ? null : 'NOT_VERIFIED';
}

interface ListToStore {
  readonly batchId: string;
  readonly orgId: string;
  readonly title: string;
  readonly rows: readonly BatchRow[];
}

async function storeBatch(
  tx: Writes,
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { batchId, orgId, title, rows }: ListToStore,
): Promise<void> {
  const { database, clock, vault } = services;
  const { tables } = database;
  const now = clock.now();
  const hmacOf = ({ idNumber }: { idNumber: string }) => vault.blindIndex('id-number', idNumber);
  const hmacs = rows.flatMap((row) => (row.ok ? hmacOf(row.application) : []));
  const meant = await applicantsMeant(tx, tables, orgId, hmacs, now);
  await holdChains(
    tx,
    tables,
    [...meant.people.values()].map(({ id }) => id),
  );
  const idsOf = (pairs: typeof meant.pairs) => pairs.map(({ id }) => id);
  const held = await heldForRows(tx, tables, viewer, idsOf(meant.pairs.filter(({ isOpen }) => !isOpen)));
  const waiting = await countsAwaiting(tx, tables, idsOf(meant.pairs.filter(({ isOpen }) => isOpen)));
  const known = { held, waiting };
  const asking: Asking = {
    orgId,
    scopes: SCOPES,
    meant,
    named: new Set(),
    by: { actor: asDelegate(viewer.applicantId, viewer.assurance), requestId: caller.requestId },
    now,
  };

  const stored: NewRow[] = [];
  for (const row of rows) {
    const id = newId({ msecs: now.getTime() });
    const seal = (text: string) => vault.encrypt('org_batch_rows.input_cipher', id, text);
    if (!row.ok) {
      const problem = `${row.problem.field} ${row.problem.reason}`;
      stored.push({ id, line: row.line, inputCipher: seal(''), code: 'INVALID_FORMAT', problem });
      continue;
    }
    const { application, line } = row;
    const outcome = row.repeats
      ? ({ code: 'DUPLICATE_ROW' } as const)
      : await outcomeOf(tx, services, caller, asking, known, application, hmacOf(application));
    stored.push({ id, line, inputCipher: seal(JSON.stringify(application)), ...outcome });
  }
  const batch = { id: batchId, orgId, title, submittedBy: viewer.applicantId, createdAt: now };
  await insertBatch(tx, tables, batch, stored);
}

/** What became of earlier requests to the people on the list. */
interface Known {
  readonly held: readonly HeldForRow[];
  /** By the id of the grant. */
  readonly waiting: ReadonlyMap<string | null, number>;
}

type RowOutcome = Pick<NewRow, 'code' | 'grantId' | 'cardId'>;

/** Hands in under a grant that covers it, or asks for one; a request that is open already is waited for. */
async function outcomeOf(
  tx: Writes,
  services: Services,
  caller: Caller,
  asking: Asking,
  { held, waiting }: Known,
  application: PreparedApplication,
  hmac: string,
): Promise<RowOutcome> {
  const { meant, now, by } = asking;
  const person = claimed(application, services.clock.today());
  const covering = held.find(
    (grant) =>
      grant.row.claimedIdNumberHmac === hmac &&
      meant.people.get(hmac)?.nameKey === person.nameKey &&
      grant.scopes.includes('card:submit') &&
      isEffective(grant, now),
  );
  if (covering) {
    const handedIn = await handInPrepared(tx, services, {
      application,
      grant: covering,
      agentId: by.actor.applicantId!,
      requestId: caller.requestId,
    });
    return { ...handedIn, grantId: covering.id };
  }
  const open = meant.pairs.find((pair) => pair.claimedIdNumberHmac === hmac && pair.isOpen);
  if (open && !open.scopes.includes('card:submit')) return { code: 'ASKED_FOR_LESS' };
  if (open && (waiting.get(open.id) ?? 0) >= BATCH_LIMITS.waiting) return { code: 'NOT_TAKEN' };
  if (open) return { code: 'AWAITING_CONSENT', grantId: open.id };
  const asked = await askEmployee(tx, grantSource(services), asking, person);
  return 'grantId' in asked ? { code: 'AWAITING_CONSENT', grantId: asked.grantId } : { code: 'NOT_TAKEN' };
}

/** The list was parsed: what stands in it is a name and a number. */
function claimed(application: PreparedApplication, today: Parameters<typeof parseClaim>[1]): ClaimedPerson {
  const claim = parseClaim(application, today);
  if (!claim.ok) throw new Error('A parsed application names nobody');
  return claim.person;
}
