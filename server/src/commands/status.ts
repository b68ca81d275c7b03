import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { HOLIDAY_YEARS } from '@exit-card/shared/holidays';
import { plainDateAt, yearOf } from '@exit-card/shared/plain-date';
import { loadedYears } from '../calendar/holiday-year.store.ts';
import { systemClock } from '../clock.ts';
import { migrationsOf } from '../db/migrations.ts';
import { findSetting } from '../db/settings.store.ts';
import { LAST_SWEEP } from '../sweep.ts';
import { LAST_BACKUP } from './backup.ts';
import type { Command } from './command.ts';
import { onDatabase, type Workplace } from './on-database.ts';
import { installationFacts } from './status.store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A line about the installation, and whether somebody must do something. */
interface Line {
  readonly text: string;
  readonly isWrong?: boolean;
}

export const status: Command = {
  what: 'say how the installation is: numbers and ages, nothing of a person',
  more: 'A line that begins with ! needs somebody: the exit code is 1 then, for a monitor.',
  run: onDatabase(async (place) => {
    const lines = [...(await ofData(place)), ...(await ofJobs(place)), ...(await ofCalendar(place))];
    for (const { text, isWrong } of lines) place.terminal.out(`${isWrong ? '!' : ' '} ${text}`);
    return lines.some(({ isWrong }) => isWrong) ? 1 : 0;
  }),
};

async function ofData({ database, config, clock }: Workplace): Promise<Line[]> {
  const now = systemClock.realNow();
  const facts = await installationFacts(database, clock.now(), now);
  const messages = ageOf(facts.oldestMessage, now);
  const files = ageOf(facts.oldestFile, now);
  return [
    {
      text: `${config.production ? 'production' : 'demo'}, ${database.engine}, tables changed ${migrationsOf(database.engine).length} times: up to date`,
    },
    { text: `${facts.people} people in the register, ${facts.accounts} accounts` },
    {
      text: `${facts.officers} officers, ${facts.administrators} of them administrators, in ${facts.offices} offices`,
      isWrong: facts.administrators === 0,
    },
    { text: `${facts.cards} cards, ${facts.openCards} of them open` },
    {
      text: `${facts.unrecordedEnds} cards are over and not recorded so`,
      isWrong: facts.unrecordedEnds > 0,
    },
    {
      text: `${facts.waitingMessages} text messages wait${words(messages)}`,
      isWrong: messages !== null && messages > 10 * MINUTE,
    },
    {
      text: `${facts.failedMessages} text messages failed within a day`,
      isWrong: facts.failedMessages > 0,
    },
    {
      text: `${facts.unscannedFiles} files wait for the scanner${words(files)}`,
      isWrong: files !== null && files > HOUR,
    },
  ];
}

async function ofJobs({ database, config }: Workplace): Promise<Line[]> {
  const now = systemClock.realNow();
  const sweep = ageOf(await instantOf(database, LAST_SWEEP), now);
  const lines: Line[] = [
    {
      text: sweep === null ? 'no server has swept yet' : `last sweep ${ago(sweep)}`,
      isWrong: sweep === null || sweep > 2 * HOUR,
    },
  ];
  if (config.databaseUrl !== null) return lines;
  const backup = ageOf(await instantOf(database, LAST_BACKUP), now);
  lines.push({
    text: backup === null ? 'no backup was ever made' : `last backup ${ago(backup)}`,
    isWrong: config.production && (backup === null || backup > 26 * HOUR),
  });
  for (const name of readdirSync(config.dataDir).filter((each) => /\.before-\d+\.sqlite$/.test(each))) {
    const age = ageOf(statSync(path.join(config.dataDir, name)).mtime, now);
    lines.push({ text: `${name}, kept before an upgrade ${ago(age!)}: remove it when you are content` });
  }
  return lines;
}

/** The State Council tells the next year in November at the latest, so far. */
async function ofCalendar({ database, clock }: Workplace): Promise<Line[]> {
  const loaded = await loadedYears(database.read, database.tables);
  const known = Math.max(...[...HOLIDAY_YEARS, ...loaded].map(({ year }) => year));
  const today = plainDateAt(clock.now());
  const next = yearOf(today) + 1;
  const isMissing = known < next && today.slice(5) >= '12-01';
  return [{ text: `calendar known until the end of ${known}`, isWrong: isMissing || known < yearOf(today) }];
}

async function instantOf(database: Workplace['database'], setting: string): Promise<Date | null> {
  const value = await findSetting(database, setting);
  return value === undefined ? null : new Date(value);
}

function ageOf(since: Date | null, now: Date): number | null {
  return since && now.getTime() - since.getTime();
}

const words = (age: number | null) => (age === null ? '' : `, the oldest since ${ago(age)}`);

function ago(age: number): string {
  if (age < 2 * HOUR) return `${Math.max(0, Math.round(age / MINUTE))} minutes ago`;
  if (age < 48 * HOUR) return `${Math.round(age / HOUR)} hours ago`;
  return `${Math.round(age / (24 * HOUR))} days ago`;
}
