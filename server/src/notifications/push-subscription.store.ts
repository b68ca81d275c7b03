import { and, asc, eq, ne, type SQL } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import type { PushTarget } from './push-sender.ts';

export type PushSubscriptionRow = Tables['pushSubscriptions']['$inferSelect'];
type Which = Partial<Pick<PushSubscriptionRow, 'id' | 'accountId' | 'deviceHash' | 'endpointHmac'>>;

export function subscriptionsOf(
  reads: Reads,
  { pushSubscriptions: p }: Tables,
  accountId: string,
): Promise<PushSubscriptionRow[]> {
  return reads.select().from(p).where(eq(p.accountId, accountId)).orderBy(asc(p.createdAt), asc(p.id));
}

/** In the place of what this browser had before, and of the same endpoint whosever it was: it belongs to who is signed in there now. */
export async function replaceSubscription(
  tx: Writes,
  tables: Tables,
  vault: Vault,
  { endpoint, keys }: PushTarget,
  owner: Pick<PushSubscriptionRow, 'accountId' | 'deviceHash' | 'deviceName'>,
  now: Date,
): Promise<void> {
  const endpointHmac = vault.blindIndex('push-endpoint', endpoint);
  await removeSubscriptions(tx, tables, { deviceHash: owner.deviceHash });
  await removeSubscriptions(tx, tables, { endpointHmac });
  const id = newId();
  await tx.insert(tables.pushSubscriptions).values({
    ...owner,
    id,
    endpointHmac,
    endpointCipher: vault.encrypt('push_subscriptions.endpoint_cipher', id, endpoint),
    keysCipher: vault.encrypt('push_subscriptions.keys_cipher', id, JSON.stringify(keys)),
    createdAt: now,
  });
}

/** With what is on its way to them. Gives how many there were. */
export async function removeSubscriptions(tx: Writes, tables: Tables, which: Which): Promise<number> {
  return removeWhere(tx, tables, ofThese(tables, which));
}

/** Of an account, on every browser but this one. */
export async function removeOtherSubscriptions(
  tx: Writes,
  tables: Tables,
  { accountId, deviceHash }: Pick<PushSubscriptionRow, 'accountId' | 'deviceHash'>,
): Promise<number> {
  const { pushSubscriptions: p } = tables;
  return removeWhere(tx, tables, and(eq(p.accountId, accountId), ne(p.deviceHash, deviceHash)));
}

/** All of an account but the newest. */
export async function removeOldest(
  tx: Writes,
  tables: Tables,
  accountId: string,
  most: number,
): Promise<void> {
  const oldest = (await subscriptionsOf(tx, tables, accountId)).slice(0, -most);
  if (oldest.length === 0) return;
  await removeWhere(
    tx,
    tables,
    inList(
      tables.pushSubscriptions.id,
      oldest.map(({ id }) => id),
    ),
  );
}

/** Those of everybody else on this browser end. */
export async function leaveSubscriptionsTo(
  tx: Writes,
  tables: Tables,
  accountId: string,
  deviceHash: string,
): Promise<void> {
  const { pushSubscriptions: p } = tables;
  await removeWhere(tx, tables, and(eq(p.deviceHash, deviceHash), ne(p.accountId, accountId)));
}

async function removeWhere(tx: Writes, tables: Tables, where: SQL | undefined): Promise<number> {
  const { pushSubscriptions: p, deliveries: d } = tables;
  const rows = await tx.select({ id: p.id }).from(p).where(where);
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await tx.delete(d).where(inList(d.pushSubscriptionId, ids));
  await tx.delete(p).where(inList(p.id, ids));
  return ids.length;
}

function ofThese({ pushSubscriptions: p }: Tables, which: Which): SQL | undefined {
  const wanted = Object.entries(which) as [keyof Which, string][];
  if (wanted.length === 0) throw new Error('Which subscriptions?');
  return and(...wanted.map(([column, value]) => eq(p[column], value)));
}

/** Throws UnreadableSecret. */
export function openTarget(
  vault: Vault,
  { id, endpointCipher, keysCipher }: PushSubscriptionRow,
): PushTarget {
  return {
    endpoint: vault.decrypt('push_subscriptions.endpoint_cipher', id, endpointCipher),
    keys: JSON.parse(vault.decrypt('push_subscriptions.keys_cipher', id, keysCipher)) as PushTarget['keys'],
  };
}
