import { addDays, plainDateAt } from '@exit-card/shared/plain-date';
import { ARCHIVE_NOTICE_DAYS, CASE_ALARM_DAYS, CASE_MAX } from '@exit-card/shared/windows';
import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { ActionName } from './actions.ts';
import { archivedBefore } from './archive.ts';
import type { Card, Case } from './card.ts';
import { LONGEST_NOTICE } from './card-reminders.ts';
import { casesOf } from './case.store.ts';

type Cards = Tables['cards'];

/** Some cards, and the indexed column in whose order they are gone through. */
export interface Feed {
  readonly by: 'endsAt' | 'dueOn' | 'closedAt';
  readonly where: SQL | undefined;
}
export type FeedOf = (tables: Tables, now: Date) => Feed;

/** Cards in one go. */
const BATCH = 200;
const DAY = 24 * 3_600_000;

/** Approved, and the validity was over while an extension was undecided. */
export const overInSilence: FeedOf = ({ cards }, now) => {
  const today = plainDateAt(now);
  const isOver = and(lt(cards.dueOn, today), lt(cards.validUntil, today), gt(cards.endsAt, now));
  return { by: 'dueOn', where: and(eq(cards.status, 'APPROVED'), isOver) };
};

/** The status has ended by itself. */
export const ended: FeedOf = ({ cards }, now) => ({ by: 'endsAt', where: lte(cards.endsAt, now) });

/** Perhaps past the longest time, which pauses lengthen, without a record of it. No step is due after that time. */
export const maybeOverdue: FeedOf = ({ cards, statusChanges: s }, now) => {
  const delay = and(eq(s.cardId, cards.id), eq(s.action, 'recordDelay' satisfies ActionName));
  const isOld = lt(cards.applicationDate, addDays(plainDateAt(now), -CASE_MAX));
  return {
    by: 'dueOn',
    where: and(isLate(cards, now), isOld, sql`not exists (select 1 from ${s} where ${delay})`),
  };
};

/** The usual time of the step is over. */
export const late: FeedOf = ({ cards }, now) => ({ by: 'dueOn', where: isLate(cards, now) });

/** So near an end that something may have to be said. */
export const endingSoon: FeedOf = ({ cards }, now) => {
  const soon = new Date(now.getTime() + LONGEST_NOTICE);
  return { by: 'endsAt', where: and(gt(cards.endsAt, now), lte(cards.endsAt, soon)) };
};

export const archivedSoon: FeedOf = ({ cards }, now) => {
  const soon = archivedBefore(new Date(now.getTime() + ARCHIVE_NOTICE_DAYS * DAY));
  const isNear = and(gte(cards.closedAt, archivedBefore(now)), lt(cards.closedAt, soon));
  return { by: 'closedAt', where: and(isNull(cards.archivedAt), isNear) };
};

export const toArchive: FeedOf = ({ cards }, now) => ({
  by: 'closedAt',
  where: and(isNull(cards.archivedAt), lt(cards.closedAt, archivedBefore(now))),
});

/** Perhaps within the last days of the longest time, or past it. */
export const maybeNearLongest: FeedOf = ({ cards }, now) => {
  const today = plainDateAt(now);
  const isOld = lte(cards.applicationDate, addDays(today, CASE_ALARM_DAYS - CASE_MAX));
  return { by: 'dueOn', where: and(isRunning(cards), lte(cards.dueOn, addDays(today, CASE_MAX)), isOld) };
};

/** Batch after batch. What becomes of a card, or fails, does not keep the rest back: each begins behind the last. */
export async function* batches({ read, tables }: Database, { by, where }: Feed): AsyncGenerator<Case[]> {
  let last: Card | undefined;
  do {
    const cards = await batchAfter(read, tables, { by, where }, last);
    if (cards.length > 0) yield await casesOf(read, tables, cards);
    last = cards.length === BATCH ? cards.at(-1) : undefined;
  } while (last);
}

function batchAfter(reads: Reads, { cards }: Tables, { by, where }: Feed, last?: Card): Promise<Card[]> {
  const column = cards[by];
  const value = last?.[by];
  // The first condition says where in the index to begin; the second alone would go through all before it.
  const beyond =
    last && value ? and(gte(column, value), or(gt(column, value), gt(cards.id, last.id))) : undefined;
  return reads
    .select()
    .from(cards)
    .where(and(where, beyond))
    .orderBy(asc(column), asc(cards.id))
    .limit(BATCH);
}

/** Which of these messages there are. */
export async function messagesAmong(
  reads: Reads,
  { notifications: n }: Tables,
  dedupeKeys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reads.select({ key: n.dedupeKey }).from(n).where(inList(n.dedupeKey, dedupeKeys));
  return new Set(rows.map(({ key }) => key));
}

/** Whether nobody has changed the card since it was read. */
export async function isUnchanged(reads: Reads, { cards }: Tables, { id, version }: Card): Promise<boolean> {
  return (await reads.$count(cards, and(eq(cards.id, id), eq(cards.version, version)))) === 1;
}

/** False when it is already, or was changed meanwhile. */
export async function setArchived(
  tx: Writes,
  { cards }: Tables,
  { id, version }: Card,
  archivedAt: Date,
): Promise<boolean> {
  const written = await tx
    .update(cards)
    .set({ archivedAt, version: version + 1 })
    .where(and(eq(cards.id, id), eq(cards.version, version), isNull(cards.archivedAt)))
    .returning({ id: cards.id });
  return written.length === 1;
}

function isRunning({ status }: Cards): SQL {
  return inArray(status, ['PENDING', 'REVIEWED']);
}

function isLate(cards: Cards, now: Date): SQL | undefined {
  return and(isRunning(cards), lt(cards.dueOn, plainDateAt(now)));
}
