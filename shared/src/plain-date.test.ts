import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from './plain-date.ts';
import {
  addDays,
  addYears,
  ageOn,
  daysBetween,
  endOfDay,
  parsePlainDate,
  plainDateAt,
  startOfDay,
  timeAt,
  weekday,
} from './plain-date.ts';

const anyDate = fc
  .date({ min: new Date('0001-01-03T00:00:00Z'), max: new Date('9998-12-28T00:00:00Z'), noInvalidDate: true })
  .map(plainDateAt);

describe('L5: reading a date', () => {
  it.each(['2024-03-07', '2024-02-29', '2000-02-29', '0001-01-01', '0099-12-31', '9999-12-31'])(
    'takes %s',
    (text) => {
      expect(parsePlainDate(text)).toEqual({ ok: true, date: text });
    },
  );

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-00-10',
    '2024-13-01',
    '2024-04-31',
    '2024-01-00',
    '0000-12-31',
  ])('knows that there is no %s', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, reason: 'NO_SUCH_DAY' });
  });

  it.each(['', '2024-3-7', '20240307', '2024-03-07T00:00', ' 2024-03-07', '10000-01-01', '2024-03-07\n'])(
    'asks for the written form instead of %j',
    (text) => {
      expect(parsePlainDate(text)).toEqual({ ok: false, reason: 'FORM' });
    },
  );

  it('answers on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !parsePlainDate(text).ok));
  });
});

describe('K7: a day in China', () => {
  it('says the time of day in China', () => {
    expect(timeAt(new Date('2024-04-06T15:59:59.999Z'))).toBe('23:59');
    expect(timeAt(new Date('2024-04-06T16:00:00.000Z'))).toBe('00:00');
    expect(timeAt(new Date('2024-03-11T01:05:00.000Z'))).toBe('09:05');
  });

  it('changes at 16:00 UTC', () => {
    expect(plainDateAt(new Date('2024-04-06T15:59:59.999Z'))).toBe('2024-04-06');
    expect(plainDateAt(new Date('2024-04-06T16:00:00.000Z'))).toBe('2024-04-07');
    expect(plainDateAt(new Date('2024-03-11T02:00:00Z'))).toBe('2024-03-11');
  });

  it('runs from 00:00 to 24:00 China time', () => {
    expect(startOfDay('2024-04-06').toISOString()).toBe('2024-04-05T16:00:00.000Z');
    expect(endOfDay('2024-04-06').toISOString()).toBe('2024-04-06T16:00:00.000Z');
  });

  it('holds every instant from its start to just before its end', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(plainDateAt(startOfDay(date))).toBe(date);
        expect(plainDateAt(new Date(endOfDay(date).getTime() - 1))).toBe(date);
        expect(endOfDay(date)).toEqual(startOfDay(addDays(date, 1)));
        expect(parsePlainDate(date)).toEqual({ ok: true, date });
      }),
    );
  });

  it('has no day outside the years 0001 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addYears('9999-01-01', 1)).toThrow(RangeError);
    expect(() => plainDateAt(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('counting', () => {
  it('goes over leap days and ends of years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(daysBetween('2024-03-07', '2024-04-06')).toBe(30);
    expect(daysBetween('2024-04-06', '2024-03-07')).toBe(-30);
  });

  it('comes back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
        fc.pre(date > '0002' && date < '9998');
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it('ends 29 February on 28 February of a common year', () => {
    expect(addYears('2024-02-29', 5)).toBe('2029-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2024-03-07', 5)).toBe('2029-03-07');
  });

  it('is full of age at 00:00 of the birthday, on 28 February for one born on the leap day', () => {
    expect(ageOn('2006-03-11', '2024-03-10')).toBe(17);
    expect(ageOn('2006-03-11', '2024-03-11')).toBe(18);
    expect(ageOn('2008-02-29', '2026-02-27')).toBe(17);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(18);
  });

  it.each<[PlainDate, number]>([
    ['2024-03-11', 1],
    ['2024-03-10', 7],
    ['1969-12-31', 3],
    ['0001-01-01', 1],
  ])('knows that %s is day %i of its week', (date, day) => {
    expect(weekday(date)).toBe(day);
  });
});
