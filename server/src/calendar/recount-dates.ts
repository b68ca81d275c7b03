import type { PlainDate } from '@exit-card/shared/plain-date';
import type { Case } from '../cards/card.ts';
import { casesDueFrom, recountWishes, saveRecounted } from '../cards/recount.store.ts';
import { recount } from '../cards/recount.ts';
import type { Moment } from '../clock.ts';
import type { Services } from '../services.ts';
import { yearsLoadedSince } from './holiday-year.store.ts';
import { liveCalendar } from './live-calendar.ts';

type Needs = Pick<Services, 'database' | 'clock'>;

const DAY = 24 * 3_600_000;

/**
 * Gives what was counted through this year its dates by the calendar as it is loaded now, and tells owners of days that moved;
 * gives how many cards. Safe to repeat and to run twice at a time: a card whose dates are right stays as it is.
 */
export async function recountDates({ database, clock }: Needs, year: number): Promise<number> {
  const { read, tables } = database;
  // Not the calendar that this process counts by: that may be a minute old, and would move dates back.
  const moment = { now: clock.now(), calendar: await liveCalendar(database) };
  // The notice of a year may move the last days of the year before.
  const from: PlainDate = `${year - 1}-12-29`;
  let moved = 0;
  for await (const files of casesDueFrom(read, tables, from))
    for (const file of files) if (await recountOne(database, file, from, moment)) moved += 1;
  await database.write((tx) => recountWishes(tx, tables, from, moment.calendar));
  return moved;
}

/** Once more with what a faster writer made of the card; whoever writes after that counts by the new calendar or comes with the next sweep. */
async function recountOne(
  database: Services['database'],
  file: Case,
  from: PlainDate,
  moment: Moment,
  again = true,
): Promise<boolean> {
  const { read, tables } = database;
  const recounted = recount(file, moment);
  if (recounted === null) return false;
  if (await database.write((tx) => saveRecounted(tx, tables, file, recounted, moment.now))) return true;
  if (!again) return false;
  for await (const [newer] of casesDueFrom(read, tables, from, file.card.id))
    if (newer) return recountOne(database, newer, from, moment, false);
  return false;
}

/** Years that were loaded lately, once more: a server may have counted by its old calendar for a minute, and have stopped then. */
export async function recountLoadedYears(services: Needs): Promise<void> {
  const { database, clock } = services;
  const since = new Date(clock.realNow().getTime() - DAY);
  for (const year of await yearsLoadedSince(database.read, database.tables, since))
    await recountDates(services, year);
}
