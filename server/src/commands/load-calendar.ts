import { saveYear } from '../calendar/holiday-year.store.ts';
import { liveCalendar } from '../calendar/live-calendar.ts';
import { parseNotice } from '../calendar/parse-notice.ts';
import { recountDates } from '../calendar/recount-dates.ts';
import { officeHoursFault } from '../notices/maintenance.ts';
import { maintenanceAfter } from '../notices/notice.store.ts';
import { readGiven } from './ask-id-number.ts';
import { type Command, CommandFault } from './command.ts';
import { lineOf } from './maintenance.ts';
import { onDatabase, type Workplace } from './on-database.ts';

export const loadCalendar: Command = {
  takes: 'FILE.json',
  what: 'load the holidays and make-up working days of one year',
  more: `{ "year": 2027, "source": "https://…", "holidays": [{ "name": { "zh": "元旦", "en": "New Year" }, "from": "2027-01-01",
  "to": "2027-01-03" }, …], "workdays": ["2027-02-06", …] }. Dates that were counted through the year are counted anew, and who was
  told another day gets a message. Running servers take it in within a minute.`,
  words: 1,
  run: onDatabase(async (place, { words }) => {
    const { database, clock, terminal } = place;
    const parsed = parseNotice(await readJson(words[0]!), clock.today());
    if (!parsed.ok) throw new CommandFault([`${words[0]} is no notice:`, ...parsed.faults].join('\n  '));
    const { notice } = parsed;
    await database.write((tx) => saveYear(tx, database.tables, notice, clock.realNow()));
    const moved = await recountDates(place, notice.year);
    terminal.out(`The calendar of ${notice.year} is loaded; ${moved} cards have other dates`);
    return (await maintenanceNowWrong(place)) > 0 ? 1 : 0;
  }),
};

/** Announced at a time that has become office hours. */
async function maintenanceNowWrong({ database, clock, terminal }: Workplace): Promise<number> {
  const calendar = await liveCalendar(database);
  const windows = await maintenanceAfter(database.read, database.tables, clock.now());
  const wrong = windows.filter((window) => officeHoursFault(window, calendar) !== null);
  for (const window of wrong)
    terminal.err(`Maintenance is in office hours now: cancel it and announce it anew. ${lineOf(window)}`);
  return wrong.length;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readGiven(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CommandFault(`${file} is no JSON.`);
  }
}
