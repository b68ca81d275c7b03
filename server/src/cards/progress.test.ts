import { addDays } from '@exit-card/shared/plain-date';
import { expect, it } from 'vitest';
import { aDraft, after, approvedCase, china, supplementCase } from '../testing/cases.ts';
import { progressOf } from './progress.ts';

const pending = after(aDraft(), ['submit', '2024-03-07 09:00']);

it.each([
  ['2024-03-07 23:59', 0, false, 'WAIT_FOR_REVIEW'],
  ['2024-03-08 00:00', 1, false, 'WAIT_FOR_REVIEW'],
  ['2024-03-10 12:00', 1, false, 'WAIT_FOR_REVIEW'],
  ['2024-03-12 23:59', 3, false, 'WAIT_FOR_REVIEW'],
  ['2024-03-13 00:00', 4, true, 'CALL_HOTLINE'],
] as const)('S6.1: at %s it is working day %i of the review', (at, workingDay, late, nextStep) => {
  expect(progressOf(pending, china(at))).toMatchObject({
    workingDay,
    targetFrom: 1,
    targetTo: 3,
    expectedOn: '2024-03-12',
    late,
    provisional: false,
    nextStep,
    daysLeft: null,
  });
});

it('shows the days of the step with the weekend in it', () => {
  expect(
    progressOf(pending, china('2024-03-11 10:00')).days.map(({ date, kind }) => `${date} ${kind}`),
  ).toEqual([
    '2024-03-07 WORKDAY',
    '2024-03-08 WORKDAY',
    '2024-03-09 WEEKEND',
    '2024-03-10 WEEKEND',
    '2024-03-11 WORKDAY',
    '2024-03-12 WORKDAY',
  ]);
});

it('names the public holidays of the step', () => {
  const april = after(aDraft({ expectedExitDate: '2024-05-01' }, china('2024-04-03 09:00')), [
    'submit',
    '2024-04-03 09:00',
  ]);
  const { days, expectedOn } = progressOf(april, china('2024-04-03 10:00'));
  expect(expectedOn).toBe('2024-04-09');
  expect(days[1]).toEqual({
    date: '2024-04-04',
    kind: 'HOLIDAY',
    holiday: '清明节',
    holidayEn: 'Tomb-Sweeping Day',
  });
  expect(days.find(({ kind }) => kind === 'MAKE_UP')?.date).toBe('2024-04-07');
});

it('S6.2: counts the approval from the review, an expedited step in one day', () => {
  const reviewed = after(pending, ['review', '2024-03-08 10:00']);
  const now = china('2024-03-11 10:00');
  expect(progressOf(reviewed, now)).toMatchObject({
    workingDay: 1,
    targetTo: 2,
    expectedOn: '2024-03-12',
    nextStep: 'WAIT_FOR_APPROVAL',
  });
  const expedited = { ...reviewed, card: { ...reviewed.card, expedite: 'GRANTED' as const } };
  expect(progressOf(expedited, now)).toMatchObject({ targetFrom: 1, targetTo: 1, expectedOn: '2024-03-11' });
});

it('S6.5: stops the clock while documents are awaited, and starts it anew when they are in', () => {
  expect(progressOf(supplementCase(), china('2024-03-11 10:00'))).toMatchObject({
    workingDay: null,
    expectedOn: null,
    late: false,
    daysLeft: 4,
    nextStep: 'SUBMIT_DOCUMENTS',
  });
  expect(progressOf(supplementCase(), china('2024-03-11 10:00')).days.at(-1)?.date).toBe('2024-03-15');
  const sent = after(supplementCase(), ['supplement', '2024-03-15 20:00']);
  expect(progressOf(sent, china('2024-03-18 10:00'))).toMatchObject({
    workingDay: 1,
    expectedOn: '2024-03-20',
  });
});

it('a moved deadline does not begin the step anew', () => {
  const moved = after(supplementCase(), ['extendDeadline', '2024-03-11 10:00']);
  const { days, daysLeft } = progressOf(moved, china('2024-03-11 10:00'));
  expect([days[0]?.date, days.at(-1)?.date, daysLeft]).toEqual(['2024-03-08', '2024-03-25', 14]);
});

it('the whole case takes thirty days and the days spent waiting, whatever the step would', () => {
  const slow = after(pending, ['requestDocuments', '2024-03-11 10:00'], ['supplement', '2024-03-15 10:00']);
  const reviewed = after(slow, ['review', '2024-04-10 10:00']);
  expect(progressOf(reviewed, china('2024-04-10 11:00')).expectedOn).toBe(addDays('2024-03-07', 30 + 4));
});

it('S6.3: says how long an approval holds and when an extension can be asked for', () => {
  expect(progressOf(approvedCase(), china('2024-03-11 10:00'))).toMatchObject({
    workingDay: null,
    daysLeft: 26,
    nextStep: 'LEAVE_IN_TIME',
    days: [],
    extensionOpensAt: china('2024-03-30 00:00'),
    extensionClosesAt: china('2024-04-07 00:00'),
  });
  expect(progressOf(approvedCase(), china('2024-04-06 23:59')).daysLeft).toBe(0);
});

it('K7: at 00:00 after the last day the card has expired', () => {
  expect(progressOf(approvedCase(), china('2024-04-07 00:00'))).toMatchObject({
    daysLeft: null,
    nextStep: 'APPLY_AGAIN',
    extensionOpensAt: null,
  });
});

it('marks a date that reaches into a year without published holidays', () => {
  const now = china('2030-12-30 09:00');
  const file = after(aDraft({ expectedExitDate: '2031-02-01' }, now), ['submit', '2030-12-30 09:00']);
  expect(progressOf(file, now)).toMatchObject({ provisional: true, expectedOn: '2031-01-02' });
});

it('has nothing more to say of a card that was used or withdrawn', () => {
  const withdrawn = after(pending, ['withdraw', '2024-03-08 10:00']);
  const completed = after(approvedCase(), ['recordExit', '2024-03-15 22:00']);
  for (const file of [withdrawn, completed])
    expect(progressOf(file, china('2024-03-20 10:00'))).toMatchObject({
      nextStep: 'NOTHING',
      daysLeft: null,
      days: [],
    });
});
