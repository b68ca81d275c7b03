import { parsePlainDate, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { announceMaintenance, cancelMaintenance, type MaintenanceFault } from '../notices/maintenance.ts';
import { everyMaintenance, type MaintenanceWindow, maintenanceAfter } from '../notices/notice.store.ts';
import { type Command, CommandFault, needed } from './command.ts';
import { onDatabase } from './on-database.ts';

const WORDS: Record<MaintenanceFault, string> = {
  NO_LENGTH: 'It must end after it begins.',
  TOO_LONG: 'Maintenance takes twelve hours at most: split it.',
  TOO_SOON: 'It must be announced at least 24 hours ahead.',
  OFFICE_HOURS: 'It may not reach into 9:00–17:00 of a working day.',
  CALENDAR_UNKNOWN:
    'Whether that is a working day is not published yet: keep out of 9:00–17:00, or load the calendar first (exit-card load-calendar).',
  OVERLAPS: 'There is maintenance at that time already: exit-card list-maintenance.',
};

export const announce: Command = {
  takes: '--from "YYYY-MM-DD HH:MM" --to "YYYY-MM-DD HH:MM"',
  what: 'announce planned maintenance to everybody',
  more: 'Times of China. At least 24 hours ahead, at most twelve hours, outside 9:00–17:00 of working days.',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  run: onDatabase(async (place, given) => {
    const span = { startsAt: chinaTime(given, 'from'), endsAt: chinaTime(given, 'to') };
    const announced = await announceMaintenance(place, span);
    if (typeof announced === 'string') throw new CommandFault(WORDS[announced]);
    place.terminal.out(`Announced: ${lineOf(announced)}`);
    return 0;
  }),
};

export const cancel: Command = {
  takes: 'ID',
  what: 'take an announcement of maintenance back',
  words: 1,
  run: onDatabase(async (place, { words }) => {
    if (!(await cancelMaintenance(place, words[0]!)))
      throw new CommandFault(
        'No maintenance with this ID is ahead or on: exit-card list-maintenance shows what is.',
      );
    place.terminal.out('Cancelled');
    return 0;
  }),
};

export const list: Command = {
  takes: '[--all]',
  what: 'list announced maintenance; with --all also what is over or cancelled',
  options: { all: { type: 'boolean' } },
  run: onDatabase(async ({ database, clock, terminal }, { options }) => {
    const { read, tables } = database;
    const windows = options['all']
      ? await everyMaintenance(read, tables)
      : await maintenanceAfter(read, tables, clock.now());
    for (const window of windows) terminal.out(lineOf(window));
    return 0;
  }),
};

export function lineOf({ id, startsAt, endsAt, cancelledAt }: MaintenanceWindow): string {
  return `${id}  ${wallClock(startsAt)} to ${wallClock(endsAt)}${cancelledAt ? '  cancelled' : ''}`;
}

/** `2024-03-16 22:00` in China. */
function wallClock(instant: Date): string {
  const date = plainDateAt(instant);
  const minutes = Math.floor((instant.getTime() - startOfDay(date).getTime()) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function chinaTime(given: Parameters<typeof needed>[0], name: string): Date {
  const [, day = '', hours, minutes] =
    /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-4]):([0-5]\d)$/.exec(needed(given, name)) ?? [];
  const parsed = parsePlainDate(day);
  if (!parsed.ok) throw new CommandFault(`--${name} takes a time of China such as "2024-03-16 22:00".`);
  return new Date(startOfDay(parsed.date).getTime() + (Number(hours) * 60 + Number(minutes)) * 60_000);
}
