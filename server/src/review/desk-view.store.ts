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
  const { cards, supplementRequests: r } = tables;
  switch (view) {
    case 'MINE':
      return undefined;
    case 'TAKEN':
      return isTakenBy(tables, officer, now);
    case 'LATE':
      return lte(dueAt(tables), instant(tables, now));
    case 'DUE_TODAY':
      return and(
        gt(dueAt(tables), instant(tables, now)),
        lte(dueAt(tables), instant(tables, endOfDay(plainDateAt(now)))),
      );
    case 'EXPEDITED':
      return inArray(cards.expedite, ['REQUESTED', 'GRANTED']);
    case 'DOCUMENTS_BACK':
      return and(
        eq(cards.status, 'PENDING'),
        sql`exists (select 1 from ${r} where ${and(eq(r.cardId, cards.id), eq(r.state, 'SUBMITTED'))})`,
      );
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

/** What goes fast stands first: 0, then 1. */
export function rank({ cards }: Tables): SQL<number> {
  return sql`case when ${inArray(cards.expedite, ['REQUESTED', 'GRANTED'])} then 0 else 1 end`;
}

/** `dueAtOf`, as the engine stores an instant. */
export function dueAt(tables: Tables): SQL {
  const { cards } = tables;
  const wish = decideBy(tables);
  const step = endOfDayOf(sql`coalesce(${cards.dueOn}, ${correctionDueOn(tables)})`, cards.dueOn);
  const first = sql`case when ${step} is null or ${wish} < ${step} then ${wish} else ${step} end`;
  return sql`coalesce(${first}, ${cards.endsAt})`;
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
