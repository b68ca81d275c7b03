import { endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import { and, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { endOfDayOf } from '../db/end-of-day.ts';
import type { Tables } from '../db/tables.ts';
import type { DeskView } from './desk-view.ts';

/** Which rows of what concerns the officer a view has. */
export function viewIs(
  tables: Tables,
  view: DeskView,
  officer: { readonly applicantId: string },
  now: Date,
): SQL | undefined {
  switch (view) {
    case 'MINE':
      return undefined;
    case 'TAKEN':
      return isTakenBy(tables, officer, now);
    case 'LATE':
      return isLate(tables, now);
    case 'DUE_TODAY':
      return isDueToday(tables, now);
    case 'EXPEDITED':
      return isExpedited(tables);
    case 'DOCUMENTS_BACK':
      return areDocumentsBack(tables);
  }
}

export function isTakenBy(
  { cards }: Tables,
  { applicantId }: { readonly applicantId: string },
  now: Date,
): SQL | undefined {
  return and(eq(cards.assigneeId, applicantId), gt(cards.assignedUntil, now));
}

export function isFree({ cards }: Tables, now: Date): SQL | undefined {
  return or(isNull(cards.assigneeId), isNull(cards.assignedUntil), lte(cards.assignedUntil, now));
}

/** `dueAtOf` has passed: the last day is over, or the moment for a wish to go faster is. */
export function isLate(tables: Tables, now: Date): SQL | undefined {
  return or(
    sql`${dueDay(tables)} < ${plainDateAt(now)}`,
    sql`${decideBy(tables)} <= ${instant(tables, now)}`,
  );
}

/** `dueAtOf` is today, and has not passed. */
export function isDueToday(tables: Tables, now: Date): SQL | undefined {
  const today = plainDateAt(now);
  return and(
    or(sql`${dueDay(tables)} = ${today}`, sql`${decideBy(tables)} <= ${instant(tables, endOfDay(today))}`),
    sql`case when ${isLate(tables, now)} then 0 else 1 end = 1`,
  );
}

/** It goes faster, or somebody asked for that. */
export function isExpedited({ cards }: Tables): SQL {
  return inArray(cards.expedite, ['REQUESTED', 'GRANTED']);
}

/** The documents that were asked for are in, and nobody has looked at them. */
export function areDocumentsBack({ cards, supplementRequests: r }: Tables): SQL | undefined {
  const submitted = and(eq(r.cardId, cards.id), eq(r.state, 'SUBMITTED'));
  return and(eq(cards.status, 'PENDING'), sql`exists (select 1 from ${r} where ${submitted})`);
}

/** What goes fast stands first: 0, then 1. */
export function rank(tables: Tables): SQL<number> {
  return sql`case when ${isExpedited(tables)} then 0 else 1 end`;
}

/** `dueAtOf`, as the engine stores an instant. */
export function dueAt(tables: Tables): SQL {
  const { cards } = tables;
  const wish = decideBy(tables);
  const step = endOfDayOf(dueDay(tables), cards.dueOn);
  const first = sql`case when ${step} is null or ${wish} < ${step} then ${wish} else ${step} end`;
  return sql`coalesce(${first}, ${cards.endsAt})`;
}

/** Last day of the step or of the wish that waits. */
function dueDay(tables: Tables): SQL {
  return sql`coalesce(${tables.cards.dueOn}, ${correctionDueOn(tables)})`;
}

/** Until when an open wish to go faster is to be decided. */
export function decideBy({ cards, expediteRequests: r }: Tables): SQL {
  const open = and(eq(r.cardId, cards.id), eq(r.state, 'REQUESTED'));
  return sql`case when ${eq(cards.expedite, 'REQUESTED')} then (select max(${r.decideBy}) from ${r} where ${open}) end`;
}

export function correctionDueOn({ cards, correctionRequests: r }: Tables): SQL {
  return sql`(select max(${r.dueOn}) from ${r} where ${and(eq(r.cardId, cards.id), eq(r.state, 'REQUESTED'))})`;
}

/** A parameter in the form of the engine's instants. */
export function instant({ cards }: Tables, at: Date): SQL {
  return sql`${sql.param(at, cards.endsAt)}`;
}
