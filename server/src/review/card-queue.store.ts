import type { CardStatus } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { statusIs } from '../cards/status-at.store.ts';
import { beginsWith } from '../db/begins-with.ts';
import type { Reads } from '../db/database.ts';
import type { Page, PageRequest } from '../db/page.ts';
import { keyIn, pageOf, rowsToFetch } from '../db/page.ts';
import type { Tables } from '../db/tables.ts';
import type { QueuedCard } from './card-queue.ts';
import type { CardOfficer } from './desk-tasks.store.ts';
import { isOfficersCorrection, isOfficersTask, isReviewedBy } from './desk-tasks.store.ts';
import {
  areDocumentsBack,
  correctionDueOn,
  decideBy,
  dueAt,
  instant,
  isDueToday,
  isExpedited,
  isFree,
  isLate,
  isTakenBy,
  rank,
  viewIs,
} from './desk-view.store.ts';
import type { DeskView } from './desk-view.ts';
import { dueAtOf, rankOf } from './due.ts';

export interface QueueFilter {
  /** Left out: MINE. */
  readonly view?: DeskView | null;
  /** As the status is now. */
  readonly status?: readonly CardStatus[] | null;
  /** What the number begins with. */
  readonly numberFrom?: string | null;
}

/** How many rows each view has, and the queue of corrections. */
export interface QueueCounts {
  readonly mine: number;
  readonly taken: number;
  readonly late: number;
  readonly dueToday: number;
  readonly expedited: number;
  readonly documentsBack: number;
  readonly corrections: number;
}

/** What wants something of the officer, expedited first, then by when it is due: two statements, however many. */
export async function cardQueue(
  reads: Reads,
  tables: Tables,
  officer: CardOfficer,
  filter: QueueFilter,
  page: PageRequest,
  now: Date,
): Promise<Page<QueuedCard>> {
  const limit = rowsToFetch(page);
  const view = filter.view ?? 'MINE';
  const matching = and(
    view === 'TAKEN' ? isOfficersBusiness(tables, officer, now) : isOfficersTask(tables, officer, now),
    viewIs(tables, view, officer, now),
    filter.status ? statusIs(tables.cards, filter.status, now) : undefined,
    filter.numberFrom == null ? undefined : beginsWith(tables.cards.cardNumber, filter.numberFrom),
  );
  const rows = await queued(reads, tables, officer, and(matching, after(tables, page)), limit);
  const count = await reads.$count(tables.cards, matching);
  return pageOf(rows, count, page, keyOf);
}

/** The first cards of the queue that nobody has taken. */
export function freeCards(
  reads: Reads,
  tables: Tables,
  officer: CardOfficer,
  limit: number,
  now: Date,
): Promise<QueuedCard[]> {
  const which = and(isOfficersTask(tables, officer, now), isFree(tables, now));
  return queued(reads, tables, officer, which, limit);
}

/** The card, if it wants something of the officer; undefined alike for every other and for none. */
export async function findQueuedCard(
  reads: Reads,
  tables: Tables,
  officer: CardOfficer,
  cardId: string,
  now: Date,
): Promise<QueuedCard | undefined> {
  const which = and(eq(tables.cards.id, cardId), isOfficersBusiness(tables, officer, now));
  const [row] = await queued(reads, tables, officer, which, 1);
  return row;
}

/** One statement. */
export async function queueCounts(
  reads: Reads,
  tables: Tables,
  officer: CardOfficer,
  now: Date,
): Promise<QueueCounts> {
  const { cards, correctionRequests: r } = tables;
  const isTask = isOfficersTask(tables, officer, now);
  const isCorrection = isOfficersCorrection(tables, officer, now);
  const isTaken = isTakenBy(tables, officer, now);
  // What wants something else too was counted with the tasks.
  const takenBesides = and(isCorrection, isTaken, sql`case when ${isTask} then 0 else 1 end = 1`);
  const tasks = (which: SQL | undefined) => sql`coalesce(sum(case when ${which} then 1 else 0 end), 0)`;
  const waiting = sql`${r} inner join ${cards} on ${eq(cards.id, r.cardId)}`;
  const others = (which: SQL | undefined) =>
    sql`(select count(*) from ${waiting} where ${and(eq(r.state, 'REQUESTED'), which)})`;
  const number = (value: SQL) => sql<number>`${value}`.mapWith(Number);
  const [counts] = await reads
    .select({
      mine: number(sql`count(*)`),
      taken: number(sql`${tasks(isTaken)} + ${others(takenBesides)}`),
      late: number(tasks(isLate(tables, now))),
      dueToday: number(tasks(isDueToday(tables, now))),
      expedited: number(tasks(isExpedited(tables))),
      documentsBack: number(tasks(areDocumentsBack(tables))),
      corrections: number(others(isCorrection)),
    })
    .from(cards)
    .where(isTask);
  return counts!;
}

function isOfficersBusiness(tables: Tables, officer: CardOfficer, now: Date): SQL | undefined {
  return or(isOfficersTask(tables, officer, now), isOfficersCorrection(tables, officer, now));
}

/** The first few in the order of the queue; only of these is all the rest asked. */
function queued(
  reads: Reads,
  tables: Tables,
  { applicantId }: CardOfficer,
  which: SQL | undefined,
  limit: number,
): Promise<QueuedCard[]> {
  const { applicants, cards } = tables;
  const order = [rank(tables), asc(dueAt(tables)), asc(cards.id)];
  const first = reads
    .select({ id: cards.id })
    .from(cards)
    .where(which)
    .orderBy(...order)
    .limit(limit);
  return reads
    .select({
      card: cards,
      name: applicants.nameOriginal,
      birthDate: applicants.birthDate,
      decideBy: sql<Date | null>`${decideBy(tables)}`.mapWith(cards.endsAt),
      correctionDueOn: sql<PlainDate | null>`${correctionDueOn(tables)}`,
      reviewedByOfficer: sql<boolean>`${isReviewedBy(tables, applicantId)}`.mapWith(Boolean),
    })
    .from(cards)
    .innerJoin(applicants, eq(applicants.id, cards.principalId))
    .where(inArray(cards.id, first))
    .orderBy(...order);
}

function keyOf(row: QueuedCard): string {
  return `${rankOf(row)} ${dueAtOf(row)!.getTime()} ${row.card.id}`;
}

function after(tables: Tables, page: PageRequest): SQL | undefined {
  const key = keyIn(page, /^([01]) (\d{1,15}) ([\w-]{1,64})$/);
  if (!key) return undefined;
  const [lastRank, lastDue, lastId] = key as [string, string, string];
  const last = sql`(${Number(lastRank)}, ${instant(tables, new Date(Number(lastDue)))}, ${lastId})`;
  return sql`(${rank(tables)}, ${dueAt(tables)}, ${tables.cards.id}) > ${last}`;
}
