import type { CardStatus } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { and, desc, eq, gte, lt, lte, or, type SQL } from 'drizzle-orm';
import type { Viewer } from '../access/caller.ts';
import type { Reader, ShareHolder } from '../access/policy.ts';
import { within } from '../access/policy.ts';
import type { Reads } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import { isArchived, isOnline } from './archive.store.ts';
import type { Card } from './card.ts';
import type { CardKey } from './card-key.ts';
import { statusIs } from './status-at.store.ts';

export interface CardFilter {
  /** As the status is now. */
  readonly status?: readonly CardStatus[] | null;
  readonly appliedFrom?: PlainDate | null;
  readonly appliedUntil?: PlainDate | null;
}

/** The cards that the reader may see and that are online, newest application first. */
export async function listCards(
  reads: Reads,
  tables: Tables,
  reader: Reader,
  filter: CardFilter,
  page: PageRequest,
  now: Date,
): Promise<Page<Card>> {
  const { cards } = tables;
  const limit = rowsToFetch(page);
  const matching = and(online(tables, reader, now), filtered(cards, filter, now));
  const rows = await reads
    .select()
    .from(cards)
    .where(and(matching, after(cards, page)))
    .orderBy(desc(cards.applicationDate), desc(cards.id))
    .limit(limit);
  const count = await reads.$count(cards, matching);
  return pageOf(rows, count, page, ({ applicationDate, id }) => `${applicationDate} ${id}`);
}

/** Somebody else's card, an archived one and none at all are the same: undefined, by the same statement. */
export async function findCard(
  reads: Reads,
  tables: Tables,
  reader: Reader | ShareHolder,
  key: CardKey,
  now: Date,
): Promise<Card | undefined> {
  const { cards } = tables;
  const named = 'id' in key ? eq(cards.id, key.id) : eq(cards.cardNumber, key.cardNumber);
  const [card] = await reads
    .select()
    .from(cards)
    .where(and(online(tables, reader, now), named));
  return card;
}

/** All online cards that the reader may see, newest first; for a guest those of the look-up. */
export function cardsWithin(reads: Reads, tables: Tables, reader: Reader, now: Date): Promise<Card[]> {
  const { cards } = tables;
  return reads
    .select()
    .from(cards)
    .where(online(tables, reader, now))
    .orderBy(desc(cards.applicationDate), desc(cards.id));
}

/** How many cards of the viewer are in the archive; 0 for whoever may not know. */
export function countArchived(reads: Reads, tables: Tables, viewer: Viewer, now: Date): Promise<number> {
  const { cards } = tables;
  return reads.$count(cards, and(within(viewer, 'archive:count', tables, now), isArchived(cards, now)));
}

function online(tables: Tables, reader: Reader | ShareHolder, now: Date): SQL | undefined {
  return and(within(reader, 'card:read', tables, now), isOnline(tables.cards, now));
}

function filtered(cards: Tables['cards'], filter: CardFilter, now: Date): SQL | undefined {
  const { status, appliedFrom, appliedUntil } = filter;
  return and(
    status ? statusIs(cards, status, now) : undefined,
    appliedFrom ? gte(cards.applicationDate, appliedFrom) : undefined,
    appliedUntil ? lte(cards.applicationDate, appliedUntil) : undefined,
  );
}

function after({ applicationDate, id }: Tables['cards'], page: PageRequest): SQL | undefined {
  const key = keyIn(page, /^(\d{4}-\d{2}-\d{2}) ([\w-]{1,64})$/);
  if (!key) return undefined;
  const [lastDate, lastId] = key as [PlainDate, string];
  return or(lt(applicationDate, lastDate), and(eq(applicationDate, lastDate), lt(id, lastId)));
}
