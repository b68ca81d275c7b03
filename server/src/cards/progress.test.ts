import { addDays } from '@exit-card/shared/plain-date';
import { expect, it } from 'vitest';
import { aDraft, after, approvedCase, china, supplementCase } from '../testing/cases.ts';
import type { Case } from './card.ts';
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

it('Q2: names the holidays that the step does not count, as far as they lie in it', () => {
  const QINGMING = { name: '清明节', nameEn: 'Tomb-Sweeping Day', from: '2024-04-04', to: '2024-04-06' };
  const at = (submitted: string, now: string) =>
    progressOf(
      after(aDraft({ expectedExitDate: '2024-05-30' }, china(submitted)), ['submit', submitted]),
      china(now),
    ).holidays;
  expect(at('2024-04-02 09:00', '2024-04-03 10:00')).toEqual([QINGMING]);
  expect(at('2024-04-05 09:00', '2024-04-05 10:00')).toEqual([{ ...QINGMING, from: '2024-04-06' }]);
  expect(at('2024-04-06 09:00', '2024-04-08 10:00')).toEqual([]);
  // Late before the holiday began: it is not worked all the same.
  expect(at('2024-03-29 09:00', '2024-04-08 10:00')).toEqual([QINGMING]);
  expect(progressOf(pending, china('2024-03-11 10:00')).holidays).toEqual([]);
});

it.each([
  ['2024-03-12 23:59', false, null],
  ['2024-03-13 00:00', true, 1],
  ['2024-03-15 23:59', true, 3],
  ['2024-03-17 12:00', true, 3],
] as const)('Q2: at %s the review is late: %s, by %s working days', (at, late, daysLate) => {
  expect(progressOf(pending, china(at))).toMatchObject({ late, daysLate, overdue: false });
});

it('Q2: on a free day after the expected one it is late by no working day yet', () => {
  const friday = after(aDraft({}, china('2024-03-12 09:00')), ['submit', '2024-03-12 09:00']);
  expect(progressOf(friday, china('2024-03-16 09:00'))).toMatchObject({ late: true, daysLate: 0 });
});

it.each([
  ['2024-04-06 23:59', false],
  ['2024-04-07 00:00', true],
] as const)('Q2: at %s the longest time for the case is over: %s', (at, overdue) => {
  expect(progressOf(pending, china(at))).toMatchObject({ longestOn: '2024-04-06', overdue });
});

it('Q5: while an extension is undecided the card stays valid and the decision is awaited', () => {
  const asked = after(approvedCase(), ['requestExtension', '2024-04-01 10:00']);
  const next = (file: Case, at: string) => progressOf(file, china(at)).nextStep;
  expect(next(asked, '2024-04-06 23:59')).toBe('WAIT_FOR_EXTENSION');
  // Then silence has granted it, whether or not that was recorded yet.
  expect(next(asked, '2024-04-07 00:00')).toBe('LEAVE_IN_TIME');
  expect(progressOf(asked, china('2024-04-07 00:00')).daysLeft).toBeGreaterThan(0);
  const withdrawn = after(asked, ['withdrawExtension', '2024-04-02 10:00']);
  expect(next(withdrawn, '2024-04-02 11:00')).toBe('LEAVE_IN_TIME');
});

it.each([
  // Submitted on Monday 11 March; offices are open from 9 to 17.
  ['2024-03-11 10:00', '2024-03-11 14:00'],
  ['2024-03-11 15:00', '2024-03-12 11:00'],
  ['2024-03-11 20:00', '2024-03-12 13:00'],
  ['2024-03-15 16:00', '2024-03-18 12:00'],
  // 清明节 is from Thursday to Saturday, and Sunday 7 April is worked.
  ['2024-04-03 16:30', '2024-04-07 12:30'],
])('S10.1: a wish of %s to go faster is decided by %s', (at, by) => {
  const draft = aDraft({ expectedExitDate: '2024-05-30' }, china(at));
  const { card, history, supplement } = after(draft, ['submit', at]);
  const wished = { card: { ...card, expedite: 'REQUESTED' as const }, history, supplement };
  expect(progressOf(wished, china(at))).toMatchObject({
    expedite: 'REQUESTED',
    expediteDecideBy: china(by),
    targetTo: 3,
  });
});

it('S10.2: a step that ran when it was granted counts its one working day from then', () => {
  const faster = after(
    pending,
    ['requestExpedite', '2024-03-11 10:00'],
    ['grantExpedite', '2024-03-11 11:00'],
  );
  expect(progressOf(faster, china('2024-03-11 12:00'))).toMatchObject({
    expedite: 'GRANTED',
    expediteDecideBy: null,
    workingDay: 0,
    targetTo: 1,
    expectedOn: '2024-03-12',
    late: false,
  });
  const declined = after(
    pending,
    ['requestExpedite', '2024-03-11 10:00'],
    ['declineExpedite', '2024-03-11 11:00'],
  );
  expect(progressOf(declined, china('2024-03-11 12:00'))).toMatchObject({
    expedite: 'DECLINED',
    targetTo: 3,
  });
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

it('has nothing more to say of a card that was used, and lets one apply anew after a withdrawal', () => {
  const withdrawn = after(pending, ['withdraw', '2024-03-08 10:00']);
  const completed = after(approvedCase(), ['recordExit', '2024-03-15 22:00']);
  const now = china('2024-03-20 10:00');
  const over = { daysLeft: null, days: [] };
  expect(progressOf(completed, now)).toMatchObject({ nextStep: 'NOTHING', ...over });
  expect(progressOf(withdrawn, now)).toMatchObject({ nextStep: 'APPLY_AGAIN', ...over });
});
