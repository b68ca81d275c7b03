import type { Writes } from '../db/database.ts';
import { type HeldGrant, isEffective } from '../delegation/effective.ts';
import { findHeldGrant } from '../delegation/held-grants.store.ts';
import { administratorsOf } from '../organisations/seat.store.ts';
import type { Services } from '../services.ts';
import type { AwaitingRow } from './batch.store.ts';
import { claimRow, rowsConsented, settleRow } from './batch.store.ts';
import { preparedIn } from './batch-view.ts';
import { handInPrepared } from './hand-in.ts';

const AT_ONCE = 100;

/**
 * Hands in what waited for an employee who has agreed by now: for one grant right after the consent, for all in the sweep,
 * which finds what a crash left. One row, one transaction; of two processes one does it. What nobody may hand in, or fails, does
 * not keep the rest back.
 */
export async function handInConsented(services: Services, grantId: string | null = null): Promise<void> {
  const { database, clock } = services;
  const { read, tables } = database;
  const now = clock.now();
  let afterId: string | undefined = '';
  while (afterId !== undefined) {
    const rows: AwaitingRow[] = await rowsConsented(read, tables, grantId, { afterId, limit: AT_ONCE }, now);
    for (const row of rows) await tryToHandIn(services, row);
    afterId = rows.length === AT_ONCE ? rows.at(-1)?.row.id : undefined;
  }
}

async function tryToHandIn(services: Services, awaiting: AwaitingRow): Promise<void> {
  const { database, log } = services;
  try {
    await database.write((tx) => handIn(tx, services, awaiting));
  } catch (error) {
    log.error({ err: error, rowId: awaiting.row.id }, 'a prepared application was not handed in');
  }
}

async function handIn(tx: Writes, services: Services, { row, batch }: AwaitingRow): Promise<void> {
  const { database, vault } = services;
  const { tables } = database;
  const application = preparedIn(vault, row);
  if (!application || row.grantId === null) return;
  const agent = await agentFor(tx, services, batch.orgId, batch.submittedBy, row.grantId);
  if (!agent || !(await claimRow(tx, tables, row.id))) return;
  const outcome = await handInPrepared(tx, services, {
    application,
    ...agent,
    requestId: `batch ${batch.id}`,
  });
  await settleRow(tx, tables, row.id, outcome);
}

/** Who prepared it or, if they left, an administrator; undefined while nobody of the organisation may use the grant. */
async function agentFor(
  tx: Writes,
  { database: { tables }, clock }: Services,
  orgId: string,
  submittedBy: string,
  grantId: string,
): Promise<{ agentId: string; grant: HeldGrant } | undefined> {
  const now = clock.now();
  for (const agentId of [submittedBy, ...(await administratorsOf(tx, tables, orgId, now))]) {
    const grant = await findHeldGrant(tx, tables, agentId, grantId);
    if (grant && isEffective(grant, now)) return { agentId, grant };
  }
  return undefined;
}
