import type { PlainDate } from '@exit-card/shared/plain-date';
import { and, asc, count, eq, gt, or, type SQL } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import type { CardOfficer } from './desk-tasks.store.ts';
import { isOfficersCorrection } from './desk-tasks.store.ts';

export type QueuedCorrection = Awaited<ReturnType<typeof queued>>[number];

/** Corrections that wait for a decision of the officer, by when they are due: two statements, however many. */
export async function correctionQueue(
  reads: Reads,
  tables: Tables,
  officer: CardOfficer,
  page: PageRequest,
  now: Date,
): Promise<Page<QueuedCorrection>> {
  const limit = rowsToFetch(page);
  const which = isOfficersCorrection(tables, officer, now);
  const rows = await queued(reads, tables, and(which, after(tables, page)), limit);
  const { cards, correctionRequests: r } = tables;
  const [{ total } = { total: 0 }] = await reads
    .select({ total: count() })
    .from(r)
    .innerJoin(cards, eq(cards.id, r.cardId))
    .where(and(eq(r.state, 'REQUESTED'), which));
  return pageOf(rows, total, page, ({ request }) => `${request.dueOn} ${request.id}`);
}

function queued(
  reads: Reads,
  { applicants, cards, correctionRequests: r }: Tables,
  which: SQL | undefined,
  limit: number,
) {
  return reads
    .select({ request: r, card: cards, name: applicants.nameOriginal, birthDate: applicants.birthDate })
    .from(r)
    .innerJoin(cards, eq(cards.id, r.cardId))
    .innerJoin(applicants, eq(applicants.id, cards.principalId))
    .where(and(eq(r.state, 'REQUESTED'), which))
    .orderBy(asc(r.dueOn), asc(r.id))
    .limit(limit);
}

function after({ correctionRequests: r }: Tables, page: PageRequest): SQL | undefined {
  const key = keyIn(page, /^(\d{4}-\d{2}-\d{2}) ([\w-]{1,64})$/);
  if (!key) return undefined;
  const [lastDue, lastId] = key as [PlainDate, string];
  return or(gt(r.dueOn, lastDue), and(eq(r.dueOn, lastDue), gt(r.id, lastId)));
}
