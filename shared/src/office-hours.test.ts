import { expect, it } from 'vitest';
import { EXPEDITE_DECISION_HOURS, officeHoursAfter } from './office-hours.ts';

const china = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);

it.each([
  ['within one day', '2024-03-11 10:30:00', '2024-03-11 14:30:00'],
  ['to the minute of closing', '2024-03-11 13:00:00', '2024-03-11 17:00:00'],
  ['over a night', '2024-03-11 16:00:00', '2024-03-12 12:00:00'],
  ['a second before closing', '2024-03-11 16:59:59', '2024-03-12 12:59:59'],
  ['after closing', '2024-03-11 17:00:00', '2024-03-12 13:00:00'],
  ['just before midnight', '2024-03-11 23:59:59', '2024-03-12 13:00:00'],
  ['before opening', '2024-03-11 00:00:00', '2024-03-11 13:00:00'],
  ['over a weekend', '2024-03-15 15:00:00', '2024-03-18 11:00:00'],
  ['on a Sunday', '2024-03-17 11:00:00', '2024-03-18 13:00:00'],
  ['over Tomb Sweeping, whose Sunday is worked in exchange', '2024-04-03 16:30:00', '2024-04-07 12:30:00'],
  ['in the Spring Festival', '2024-02-12 10:00:00', '2024-02-18 13:00:00'],
])('S10.1, K7: four office hours %s', (_case, from, to) => {
  expect(officeHoursAfter(china(from), EXPEDITE_DECISION_HOURS)).toEqual(china(to));
});

it('counts over more than one day', () => {
  expect(officeHoursAfter(china('2024-03-11 16:00:00'), 20)).toEqual(china('2024-03-14 12:00:00'));
});
