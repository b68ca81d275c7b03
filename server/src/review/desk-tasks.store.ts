import { plainDateAt } from '@exit-card/shared/plain-date';
import { and, eq, gte, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import { isOnline } from '../cards/archive.store.ts';
import { statusIs } from '../cards/status-at.store.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { DeskOfficer } from './desk-officer.ts';
import { DeskTask, TASKS, tasksOf } from './desk-tasks.ts';

/** An officer at the desk with whom they are too close to. */
export interface CardOfficer extends DeskOfficer {
  readonly ties: readonly string[];
}

/** The card wants something of the officer besides a correction, as a condition on rows: `wantedOf`, and nobody close. */
export function isOfficersTask(tables: Tables, officer: CardOfficer, now: Date): SQL | undefined {
  const { cards } = tables;
  const tasks = tasksOf(officer.roles).filter((task) => task !== DeskTask.CORRECTION);
  // Every one of these is about a card that is not closed, which an index finds.
  const anyTask = or(sql`1 = 0`, ...tasks.map((task) => taskIs(tables, task, officer, now)));
  return and(isNull(cards.closedAt), anyTask, isOnline(cards, now), isNotTied(tables, officer));
}

/** The owner waits for the decision about a correction, and the officer may take it. */
export function isOfficersCorrection(tables: Tables, officer: CardOfficer, now: Date): SQL | undefined {
  if (!tasksOf(officer.roles).includes(DeskTask.CORRECTION)) return sql`1 = 0`;
  const { cards } = tables;
  return and(
    taskIs(tables, DeskTask.CORRECTION, officer, now),
    isOnline(cards, now),
    isNotTied(tables, officer),
  );
}

/** The officer has reviewed the card before. */
export function isReviewedBy({ cards, statusChanges: s }: Tables, applicantId: string): SQL {
  return sql`exists (select 1 from ${s} where ${and(
    eq(s.cardId, cards.id),
    eq(s.action, 'review'),
    eq(s.actorApplicantId, applicantId),
  )})`;
}

function taskIs(tables: Tables, name: DeskTask, officer: CardOfficer, now: Date): SQL | undefined {
  const { cards, correctionRequests: r } = tables;
  const task = TASKS[name];
  return and(
    task.status && statusIs(cards, task.status, now),
    task.expedite && eq(cards.expedite, task.expedite),
    task.isDue && isNotNull(cards.dueOn),
    task.isValid && gte(cards.validUntil, plainDateAt(now)),
    task.notByReviewer && not(isReviewedBy(tables, officer.applicantId)),
    task.correctionAsked &&
      sql`${cards.id} in (select ${r.cardId} from ${r} where ${eq(r.state, 'REQUESTED')})`,
  );
}

/** `notConflicted`, as a condition on rows. */
export function isNotTied(
  { cards, delegationGrants: g, statusChanges: s }: Tables,
  { applicantId, ties }: CardOfficer,
): SQL | undefined {
  const close = [applicantId, ...ties];
  // Nobody acts for a person without a grant of that person's, or a seat in the organisation that handed the card in: only
  // there is it worth asking each card who did.
  const actedFor = sql`${cards.principalId} in (select ${g.principalId} from ${g} where ${and(
    inList(g.delegateApplicantId, close),
    isNotNull(g.principalId),
  )})`;
  const acted = sql`exists (select 1 from ${s} where ${and(
    eq(s.cardId, cards.id),
    not(eq(s.actorKind, 'OFFICER')),
    inList(s.actorApplicantId, close),
  )})`;
  return and(
    not(inList(cards.principalId, close)),
    or(isNull(cards.submittedByOrgId), not(inList(cards.submittedByOrgId, close))),
    or(and(isNull(cards.submittedByOrgId), not(actedFor)), not(acted)),
  );
}
