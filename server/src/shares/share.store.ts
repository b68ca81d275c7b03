import type { PlainDate } from '@exit-card/shared/plain-date';
import { and, desc, eq, getTableColumns, gt, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { v7 as newId } from 'uuid';
import type { Viewer } from '../access/caller.ts';
import { isOnline } from '../cards/archive.store.ts';
import type { Card } from '../cards/card.ts';
import { withdrawConsents } from '../consents/consent.store.ts';
import type { Reads, Writes } from '../db/database.ts';
import { inList, inListInOrder } from '../db/in-list.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import { grantHolds } from './opened-by-share.store.ts';

export type ShareRow = Tables['shares']['$inferSelect'];
export type ShareViewRow = Tables['shareViews']['$inferSelect'];

/** A share with what is shown beside it. */
export type NamedShare = Omit<ShareRow, 'cardId'> & {
  readonly cardId: string | null;
  readonly cardNumber: string | null;
  readonly madeByName: string | null;
  /** True without a grant. */
  readonly grantHolds: boolean;
};

/** The share with this code, whatever became of it, and what its holder must know of the principal. */
export async function findByCode(
  tx: Writes,
  { applicants, shares }: Tables,
  codeHash: string,
): Promise<{ share: ShareRow; name: string; nameKey: string; birthDate: PlainDate } | undefined> {
  const [found] = await tx
    .select({
      share: shares,
      name: applicants.nameOriginal,
      nameKey: applicants.nameKey,
      birthDate: applicants.birthDate,
    })
    .from(shares)
    .innerJoin(applicants, eq(applicants.id, shares.principalId))
    .where(eq(shares.codeHash, codeHash));
  return found;
}

/** Those of these cards, newest first: one statement. */
export function sharesOf(
  reads: Reads,
  tables: Tables,
  cardIds: readonly string[],
  now: Date,
): Promise<NamedShare[]> {
  return named(reads, tables, inList(tables.shares.cardId, cardIds), now);
}

/** A page of the shares of the viewer's own cards, newest first: two statements. */
export async function listShares(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  page: PageRequest,
  now: Date,
): Promise<Page<NamedShare>> {
  const { shares: s } = tables;
  const limit = rowsToFetch(page);
  const before = keyIn(page, /^([\w-]{1,64})$/);
  const own = eq(s.principalId, viewer.applicantId);
  const rows = await named(reads, tables, and(own, before ? lt(s.id, before[0]!) : undefined), now, limit);
  return pageOf(rows, await reads.$count(s, own), page, ({ id }) => id);
}

/** The card of a share that the viewer may end: of the own cards, or made under this grant. */
export async function findToEnd(
  tx: Writes,
  { cards, shares: s }: Tables,
  id: string,
  whose: { principalId: string } | { grantId: string },
): Promise<{ card: Card; principalId: string } | undefined> {
  const mine = 'grantId' in whose ? eq(s.grantId, whose.grantId) : eq(s.principalId, whose.principalId);
  const [found] = await tx
    .select({ card: cards, principalId: s.principalId })
    .from(s)
    .innerJoin(cards, eq(cards.id, s.cardId))
    .where(and(eq(s.id, id), mine));
  return found;
}

export async function getShare(reads: Reads, tables: Tables, id: string, now: Date): Promise<NamedShare> {
  const [share] = await named(reads, tables, eq(tables.shares.id, id), now);
  if (!share) throw new Error('There is no such share');
  return share;
}

/** The looks at these shares, newest first: one statement. */
export function viewsOf(
  reads: Reads,
  { shareViews: v }: Tables,
  shareIds: readonly string[],
): Promise<ShareViewRow[]> {
  return reads.select().from(v).where(inList(v.shareId, shareIds)).orderBy(desc(v.at), desc(v.id));
}

export async function insertShare(tx: Writes, { shares }: Tables, share: ShareRow): Promise<void> {
  await tx.insert(shares).values(share);
}

/** How many of a card can still be looked at. The budget of the card's shares must be taken. */
export function countOpen(tx: Writes, { shares: s }: Tables, cardId: string, now: Date): Promise<number> {
  return tx.$count(
    s,
    and(eq(s.cardId, cardId), isNull(s.cancelledAt), gt(s.expiresAt, now), lt(s.views, s.maxViews)),
  );
}

/** Uses one look up, with who it said it was; null when the last one went, or the share ended, meanwhile. */
export async function takeView(
  tx: Writes,
  { shares: s, shareViews }: Tables,
  shareId: string,
  declared: Pick<ShareViewRow, 'declaredInstitution' | 'declaredPerson'>,
  now: Date,
): Promise<{ id: string; viewsLeft: number } | null> {
  const [share] = await tx
    .update(s)
    .set({ views: sql`${s.views} + 1` })
    .where(and(eq(s.id, shareId), isNull(s.cancelledAt), gt(s.expiresAt, now), lt(s.views, s.maxViews)))
    .returning({ viewsLeft: sql<number>`${s.maxViews} - ${s.views}`.mapWith(Number) });
  if (!share) return null;
  const id = newId({ msecs: now.getTime() });
  await tx.insert(shareViews).values({ id, shareId, at: now, ...declared });
  return { id, viewsLeft: share.viewsLeft };
}

/** Shares of this person, or of one card, that were not taken back, with their cards. */
export function sharesToEnd(
  reads: Reads,
  { cards, shares: s }: Tables,
  { applicantId, cardId }: { readonly applicantId: string; readonly cardId?: string },
): Promise<{ id: string; card: Card }[]> {
  const ofCard = cardId === undefined ? undefined : eq(s.cardId, cardId);
  return reads
    .select({ id: s.id, card: cards })
    .from(s)
    .innerJoin(cards, eq(cards.id, s.cardId))
    .where(and(eq(s.principalId, applicantId), ofCard, isNull(s.cancelledAt)))
    .orderBy(s.id);
}

/**
 * Takes shares back, and the consents to all of them; gives those that this ended, in no order. What was over before, also by its
 * own time, stays as it is.
 */
export async function endShares(
  tx: Writes,
  tables: Tables,
  ids: readonly string[],
  now: Date,
): Promise<string[]> {
  const { shares: s } = tables;
  const ended = await tx
    .update(s)
    .set({ cancelledAt: now })
    .where(and(inListInOrder(s.id, ids), isNull(s.cancelledAt), gt(s.expiresAt, now)))
    .returning({ id: s.id });
  await withdrawConsents(tx, tables, ids, now);
  return ended.map(({ id }) => id);
}

/** Those that were over before this moment, with their looks and their consents. */
export async function eraseSharesBefore(
  tx: Writes,
  { consents, shares: s, shareViews }: Tables,
  before: Date,
): Promise<void> {
  const old = await tx
    .select({ id: s.id })
    .from(s)
    .where(or(lt(s.expiresAt, before), lt(s.cancelledAt, before)));
  const ids = old.map(({ id }) => id);
  await tx.delete(shareViews).where(inList(shareViews.shareId, ids));
  await tx.delete(s).where(inList(s.id, ids));
  await tx.delete(consents).where(inList(consents.id, ids));
}

/** No card of the archive has its number. */
async function named(
  reads: Reads,
  tables: Tables,
  which: SQL | undefined,
  now: Date,
  limit?: number,
): Promise<NamedShare[]> {
  const { applicants, cards, shares: s } = tables;
  const delegate = alias(applicants, 'delegate');
  const query = reads
    .select({
      ...getTableColumns(s),
      cardId: cards.id,
      cardNumber: cards.cardNumber,
      madeByName: delegate.nameOriginal,
      grantHolds: sql<boolean>`${or(isNull(s.grantId), grantHolds(tables, now))}`.mapWith(Boolean),
    })
    .from(s)
    .leftJoin(cards, and(eq(cards.id, s.cardId), isOnline(cards, now)))
    .leftJoin(delegate, and(eq(delegate.id, s.createdBy), sql`${s.grantId} is not null`))
    .where(which)
    .orderBy(desc(s.id));
  return limit === undefined ? query : query.limit(limit);
}
