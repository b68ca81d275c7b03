import { CorrectionState, ExpediteState, SupplementState } from '@exit-card/shared/card';
import { EXPEDITE_DECISION_HOURS, officeHoursAfter } from '@exit-card/shared/office-hours';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { endOfDay, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { and, asc, eq, gt, gte, isNull, or } from 'drizzle-orm';
import type { Moment } from '../clock.ts';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import type { Case } from './card.ts';
import { tellOfCard } from './card-notices.store.ts';
import { casesOf } from './case.store.ts';
import { WISH_TARGET } from './effects.ts';
import type { Recounted } from './recount.ts';

const PAGE = 200;

/** Open cards of which something is due on `from` or later, by id, a page at a time; one card when `id` names it. */
export async function* casesDueFrom(
  reads: Reads,
  tables: Tables,
  from: PlainDate,
  id?: string,
): AsyncGenerator<Case[]> {
  const { cards } = tables;
  const isWaiting = and(
    eq(cards.status, 'ADDITIONAL_DOCUMENTS_REQUIRED'),
    gt(cards.endsAt, startOfDay(from)),
  );
  const isDue = and(isNull(cards.closedAt), or(gte(cards.dueOn, from), isWaiting));
  const wanted = and(isDue, id === undefined ? undefined : eq(cards.id, id));
  for (let after = ''; ; ) {
    const page = await reads
      .select()
      .from(cards)
      .where(and(gt(cards.id, after), wanted))
      .orderBy(asc(cards.id))
      .limit(PAGE);
    if (page.length === 0) return;
    yield await casesOf(reads, tables, page);
    after = page.at(-1)!.id;
  }
}

/** False when somebody else changed the card since it was read: nothing was written then. */
export async function saveRecounted(
  tx: Writes,
  tables: Tables,
  { card, supplement }: Case,
  { dueOn, supplementDueOn, told }: Recounted,
  now: Date,
): Promise<boolean> {
  const { cards, supplementRequests: s } = tables;
  const version = card.version + 1;
  const dates = {
    ...(dueOn && { dueOn }),
    ...(supplementDueOn && { endsAt: endOfDay(supplementDueOn) }),
  };
  const written = await tx
    .update(cards)
    .set({ ...dates, version })
    .where(and(eq(cards.id, card.id), eq(cards.version, card.version)))
    .returning({ id: cards.id });
  if (written.length === 0) return false;
  if (supplementDueOn !== null)
    await tx
      .update(s)
      .set({ dueOn: supplementDueOn, dueAt: endOfDay(supplementDueOn) })
      .where(and(eq(s.cardId, card.id), eq(s.round, supplement!.round), eq(s.state, SupplementState.OPEN)));
  const before = supplementDueOn === null ? card.dueOn : supplement!.dueOn;
  await cardChanged(tx, tables, card, now);
  if (told !== null && before !== null)
    await tellOfCard(tx, tables, card, now, {
      kind: 'DATE_MOVED',
      occasion: String(version),
      params: { date: endOfDay(told).toISOString(), before: endOfDay(before).toISOString() },
    });
  return true;
}

/** What the desk owes an answer to, by days that are its own: nobody was told them. */
export async function recountWishes(
  tx: Writes,
  { correctionRequests: c, expediteRequests: e }: Tables,
  from: PlainDate,
  calendar: Moment['calendar'],
): Promise<void> {
  const corrections = and(eq(c.state, CorrectionState.REQUESTED), gte(c.dueOn, from));
  for (const { id, requestedAt } of await tx.select().from(c).where(corrections)) {
    const dueOn = calendar.addWorkingDays(plainDateAt(requestedAt), WISH_TARGET.correction).date;
    await tx
      .update(c)
      .set({ dueOn })
      .where(and(eq(c.id, id), corrections));
  }
  const expedites = and(eq(e.state, ExpediteState.REQUESTED), gte(e.decideBy, startOfDay(from)));
  for (const { id, requestedAt } of await tx.select().from(e).where(expedites)) {
    const decideBy = officeHoursAfter(requestedAt, EXPEDITE_DECISION_HOURS, calendar);
    await tx
      .update(e)
      .set({ decideBy })
      .where(and(eq(e.id, id), expedites));
  }
}
