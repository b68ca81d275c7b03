import { chinaCalendar } from '@exit-card/shared/working-days';
import { describe, expect, it } from 'vitest';
import { china } from '../testing/cases.ts';
import { commandEnvironment, exitCard } from '../testing/commands.ts';
import { onBothEngines } from '../testing/engines.ts';
import { openWorld } from '../testing/world.ts';
import { announceMaintenance, cancelMaintenance, maintenanceFault } from './maintenance.ts';
import { currentNotices } from './notice.ts';

const span = (from: string, to: string) => ({ startsAt: china(from), endsAt: china(to) });
const moment = { now: china('2024-03-11 10:00'), calendar: chinaCalendar };

describe('S2.4, S9.4: when maintenance may be', () => {
  it.each([
    ['2024-03-16 22:00', '2024-03-17 02:00', null],
    ['2024-03-12 17:00', '2024-03-13 05:00', null],
    ['2024-03-12 09:59', '2024-03-12 11:00', 'TOO_SOON'],
    ['2024-03-12 10:00', '2024-03-12 11:00', 'OFFICE_HOURS'],
    ['2024-03-13 21:00', '2024-03-14 09:00', null],
    ['2024-03-13 22:00', '2024-03-14 09:01', 'OFFICE_HOURS'],
    ['2024-03-13 16:59', '2024-03-13 20:00', 'OFFICE_HOURS'],
    ['2024-03-13 20:00', '2024-03-13 20:00', 'NO_LENGTH'],
    ['2024-03-16 20:00', '2024-03-17 08:01', 'TOO_LONG'],
    // A Saturday, a Sunday that is worked, a public holiday.
    ['2024-03-16 09:00', '2024-03-16 12:00', null],
    ['2024-04-07 09:00', '2024-04-07 12:00', 'OFFICE_HOURS'],
    ['2024-04-04 09:00', '2024-04-04 12:00', null],
    // A Saturday of a year whose notice nobody knows: it may become a working day.
    ['2031-03-15 09:00', '2031-03-15 12:00', 'CALENDAR_UNKNOWN'],
    ['2031-03-15 18:00', '2031-03-15 20:00', null],
    ['2024-03-23 00:30', '2024-03-23 03:00', 'OVERLAPS'],
    ['2024-03-23 01:00', '2024-03-23 03:00', null],
  ])('from %s to %s: %s', (from, to, fault) => {
    const others = [span('2024-03-22 23:00', '2024-03-23 01:00')];
    expect(maintenanceFault(span(from, to), moment, others)).toBe(fault);
  });
});

onBothEngines((open) => {
  it('S2.4: is announced to everybody until it is over or cancelled; of two at once one is announced', async () => {
    const { services, clock } = await openWorld(open);
    const notices = async () => (await currentNotices(services, clock.now())).map(({ id }) => id);
    const weekend = span('2024-03-16 22:00', '2024-03-17 02:00');
    const both = await Promise.all([1, 2].map(() => announceMaintenance(services, weekend)));
    expect(both.filter((answer) => answer === 'OVERLAPS')).toHaveLength(1);
    const [first] = both.filter((answer) => typeof answer !== 'string');
    expect(await currentNotices(services, clock.now())).toMatchObject([
      { announcedAt: clock.now(), ...weekend },
    ]);

    const later = await announceMaintenance(services, span('2024-03-30 22:00', '2024-03-31 02:00'));
    if (!first || typeof later === 'string') throw new Error('not announced');
    expect(await notices()).toEqual([first.id, later.id]);
    expect(await cancelMaintenance(services, later.id)).toBe(true);
    expect(await cancelMaintenance(services, later.id)).toBe(false);
    expect(await notices()).toEqual([first.id]);
    clock.moveTo('2024-03-17T02:00:00+08:00');
    expect(await notices()).toEqual([]);
    expect(await cancelMaintenance(services, first.id)).toBe(false);
  });

  it('is announced, listed and cancelled by command, in times of China', async () => {
    const { location } = await open();
    const run = (...words: string[]) => exitCard(commandEnvironment(location), words);
    const from = ['announce-maintenance', '--from', '2024-05-18 22:00', '--to'];
    const announced = await run(...from, '2024-05-19 01:30');
    expect(announced).toMatchObject({ code: 0, err: '' });
    const [line] = (await run('list-maintenance')).out.split('\n');
    expect(announced.out).toBe(`Announced: ${line}`);
    expect(line).toMatch(/2024-05-18 22:00 to 2024-05-19 01:30$/);
    expect((await run(...from, '2024-05-19 02:00')).err).toContain('at that time already');
    expect((await run(...from, 'tomorrow')).err).toContain('--to takes a time of China');
    const id = line!.split(' ')[0]!;
    expect((await run('cancel-maintenance', id)).out).toBe('Cancelled');
    expect((await run('cancel-maintenance', id)).code).toBe(2);
    expect((await run('list-maintenance')).out).toBe('');
    expect((await run('list-maintenance', '--all')).out).toBe(`${line}  cancelled`);
  });
});
