import { isWorkday } from 'chinese-workday';
import { describe, expect, it } from 'vitest';
import type { HolidayYear } from './holidays.ts';
import { HOLIDAY_YEARS } from './holidays.ts';
import type { PlainDate } from './plain-date.ts';
import { addDays, parsePlainDate } from './plain-date.ts';
import { chinaCalendar, DayKind, workingCalendar } from './working-days.ts';

const { addWorkingDays, dayOn, nextWorkday, workingDaysBetween } = chinaCalendar;

function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}

describe('the notices as data', () => {
  it('agree with chinese-workday on every day of 2020 to 2026 but three', () => {
    const differing = daysFrom('2020-01-01', '2026-12-31').filter(
      (date) => dayOn(date).isWorkday !== isWorkday(date),
    );
    // It lacks the lengthened Spring Festival of 2020, and takes 3 January 2023 for the last day of a holiday that began on 31 December.
    expect(differing).toEqual(['2020-01-31', '2020-02-01', '2023-01-03']);
    expect(differing.map((date) => dayOn(date).isWorkday)).toEqual([false, false, true]);
  });

  it('name real days, in order, and make up only weekend days', () => {
    for (const { holidays, workdays } of HOLIDAY_YEARS) {
      const ends = holidays.flatMap(({ from, to }) => [from, to]);
      expect(ends).toEqual(ends.toSorted());
      for (const date of [...ends, ...workdays]) expect(parsePlainDate(date).ok).toBe(true);
      for (const date of workdays) expect(workingCalendar([]).dayOn(date).kind).toBe(DayKind.WEEKEND);
    }
  });
});

describe('a day', () => {
  it.each<[PlainDate, DayKind]>([
    ['2024-03-11', DayKind.WORKDAY],
    ['2024-03-10', DayKind.WEEKEND],
    ['2024-04-05', DayKind.HOLIDAY],
    ['2024-04-07', DayKind.MAKE_UP],
    ['2026-01-04', DayKind.MAKE_UP],
    ['2022-12-31', DayKind.HOLIDAY],
  ])('%s is %s', (date, kind) => {
    expect(dayOn(date)).toMatchObject({ kind, provisional: false });
  });

  it('tells which holiday it belongs to', () => {
    expect(dayOn('2026-02-18').holiday).toEqual({ zh: '春节', en: 'Spring Festival' });
    expect(dayOn('2026-02-14').holiday).toBeUndefined();
  });
});

describe('counting working days', () => {
  it('starts on the day after', () => {
    expect(addWorkingDays('2024-03-08', 1)).toEqual({ date: '2024-03-11', provisional: false });
    expect(addWorkingDays('2024-03-08', 0)).toEqual({ date: '2024-03-08', provisional: false });
  });

  it('leaves out the Spring Festival and counts the days made up for it', () => {
    expect(addWorkingDays('2026-02-13', 1).date).toBe('2026-02-14');
    expect(addWorkingDays('2026-02-13', 3).date).toBe('2026-02-25');
    expect(workingDaysBetween('2026-02-13', '2026-02-25')).toEqual({ days: 3, provisional: false });
  });

  it('rolls a free day to the next working day and leaves a working day alone', () => {
    expect(nextWorkday('2026-02-15').date).toBe('2026-02-24');
    expect(nextWorkday('2024-04-06').date).toBe('2024-04-07');
    expect(nextWorkday('2024-03-15').date).toBe('2024-03-15');
  });

  it('counts nothing backwards', () => {
    expect(workingDaysBetween('2024-03-11', '2024-03-08').days).toBe(0);
    expect(() => addWorkingDays('2024-03-11', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2024-03-11', Number.NaN)).toThrow(RangeError);
  });
});

describe('a year without a notice', () => {
  it('is taken as Monday to Friday and said to be provisional', () => {
    expect(dayOn('2027-10-01')).toEqual({ kind: DayKind.WORKDAY, isWorkday: true, provisional: true });
    expect(addWorkingDays('2026-12-28', 3)).toEqual({ date: '2026-12-31', provisional: true });
    expect(nextWorkday('2027-01-02')).toEqual({ date: '2027-01-04', provisional: true });
    expect(workingDaysBetween('2026-12-25', '2027-01-01').provisional).toBe(true);
  });

  it('leaves the days before 29 December of the last published year certain', () => {
    expect(addWorkingDays('2026-12-25', 1)).toEqual({ date: '2026-12-28', provisional: false });
    expect(dayOn('2026-12-29').provisional).toBe(true);
  });

  it('becomes certain when its notice is loaded, with the December days that it moves', () => {
    const year2019: HolidayYear = {
      year: 2019,
      source: 'https://www.gov.cn/xinwen/2018-12/06/content_5346287.htm',
      loadedOn: '2026-11-22',
      holidays: [{ name: { zh: '元旦', en: 'New Year' }, from: '2018-12-30', to: '2019-01-01' }],
      workdays: ['2018-12-29'],
    };
    const year2018: HolidayYear = { ...year2019, year: 2018, holidays: [], workdays: [] };

    expect(workingCalendar([year2018]).nextWorkday('2018-12-29')).toEqual({
      date: '2018-12-31',
      provisional: true,
    });
    expect(workingCalendar([year2018, year2019]).nextWorkday('2018-12-29')).toEqual({
      date: '2018-12-29',
      provisional: false,
    });
  });
});
