import type { Channel } from '@exit-card/shared/card';
import { and, asc, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';

export type ItemRow = Tables['intakeItems']['$inferSelect'];

export async function insertItem(
  tx: Writes,
  { intakeItems }: Tables,
  item: { identityHmac: string; channel: Channel; receivedAt: Date; receivedBy: string },
): Promise<ItemRow> {
  const row = { ...item, id: newId({ msecs: item.receivedAt.getTime() }), recordedCardId: null };
  await tx.insert(intakeItems).values(row);
  return row;
}

/** What waits to be entered, oldest first: two statements, however many. */
export async function openItems(
  reads: Reads,
  { intakeItems: i }: Tables,
  page: PageRequest,
): Promise<Page<ItemRow>> {
  const limit = rowsToFetch(page);
  const waiting = isNull(i.recordedCardId);
  const rows = await reads
    .select()
    .from(i)
    .where(and(waiting, after(i, page)))
    .orderBy(asc(i.receivedAt), asc(i.id))
    .limit(limit);
  const count = await reads.$count(i, waiting);
  return pageOf(rows, count, page, ({ receivedAt, id }) => `${receivedAt.getTime()} ${id}`);
}

/** The oldest application of this person that waits to be entered. */
export async function oldestOpenItem(
  reads: Reads,
  { intakeItems: i }: Tables,
  identityHmac: string,
): Promise<string | null> {
  const [item] = await reads
    .select({ id: i.id })
    .from(i)
    .where(and(eq(i.identityHmac, identityHmac), isNull(i.recordedCardId)))
    .orderBy(asc(i.receivedAt), asc(i.id))
    .limit(1);
  return item?.id ?? null;
}

/** The application is entered as this card. False for an item of somebody else, one that was entered before, and none. */
export async function closeItem(
  tx: Writes,
  { intakeItems: i }: Tables,
  { id, identityHmac, cardId }: { id: string; identityHmac: string; cardId: string },
): Promise<boolean> {
  const closed = await tx
    .update(i)
    .set({ recordedCardId: cardId })
    .where(and(eq(i.id, id), eq(i.identityHmac, identityHmac), isNull(i.recordedCardId)))
    .returning({ id: i.id });
  return closed.length > 0;
}

function after(i: Tables['intakeItems'], page: PageRequest): SQL | undefined {
  const key = keyIn(page, /^(\d{1,15}) ([\w-]{1,64})$/);
  if (!key) return undefined;
  const receivedAt = new Date(Number(key[0]));
  return or(gt(i.receivedAt, receivedAt), and(eq(i.receivedAt, receivedAt), gt(i.id, key[1]!)));
}
