import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Reader } from '../access/policy.ts';
import { may } from '../access/policy.ts';
import { findCard } from '../cards/card.store.ts';
import type { Card } from '../cards/card.ts';
import type { Reads } from '../db/database.ts';
import { delegatedAccess } from '../delegation/delegated-access.ts';
import { noteUse } from '../delegation/first-use.store.ts';
import { openGrant } from '../delegation/open-grant.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import type { Receipt } from './receipt.ts';
import { receiptOf } from './receipt.ts';
import { fileNamesOf, findSubmission } from './submission.store.ts';

/**
 * One receipt of the viewer's own card, or through a grant that opens its particulars, which is recorded. Throws NOT_FOUND
 * alike for everything else.
 */
export async function readReceipt(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  id: string,
  grantId: string | null,
): Promise<Receipt> {
  const found = await (grantId === null
    ? find(services.database.read, services, viewer, id, services.clock.now())
    : throughGrant(services, caller, viewer, id, grantId));
  if (!found) throw new Fault('NOT_FOUND');
  return found.receipt;
}

function throughGrant(services: Services, caller: Caller, viewer: Viewer, id: string, grantId: string) {
  const { tables } = services.database;
  const now = services.clock.now();
  // A refused try is recorded too, so it must not roll the transaction back.
  return services.database.write(async (tx) => {
    const delegate = await openGrant(tx, services, caller, viewer, grantId, 'READ_CARD', now);
    const found = delegate && (await find(tx, services, delegate, id, now));
    if (!found) return undefined;
    await noteUse(tx, tables, [delegate.grant], now);
    await recordAccess(tx, tables, delegatedAccess(caller, delegate, 'READ_CARD', found.card.id, now));
    return found;
  });
}

async function find(
  reads: Reads,
  { database: { tables }, vault }: Services,
  reader: Reader,
  id: string,
  now: Date,
): Promise<{ receipt: Receipt; card: Card } | undefined> {
  const submission = await findSubmission(reads, tables, id);
  const card = await findCard(reads, tables, reader, { id: submission?.cardId ?? '' }, now);
  if (!submission || !card || !may(reader, 'card:detail', card, now)) return undefined;
  const names = await fileNamesOf(reads, tables, vault, [submission]);
  return { receipt: receiptOf(submission, card, names), card };
}
