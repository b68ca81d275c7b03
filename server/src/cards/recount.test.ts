import { workingCalendar } from '@exit-card/shared/working-days';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aDraft, after, china, chinaMoment, USUAL_ACTOR, usualInput } from '../testing/cases.ts';
import { act } from './act.ts';
import { ACTION_NAMES } from './actions.ts';
import type { Case } from './card.ts';
import { recount } from './recount.ts';

/** As if every Monday and Tuesday had become a holiday. */
const fewDays = workingCalendar([
  {
    year: 2024,
    source: '',
    loadedOn: '2024-03-11',
    holidays: Array.from({ length: 60 }, (_, i) => {
      const monday = new Date(Date.UTC(2024, 0, 1 + 7 * i)).toISOString().slice(0, 10);
      const tuesday = new Date(Date.UTC(2024, 0, 2 + 7 * i)).toISOString().slice(0, 10);
      return { name: { zh: '假', en: 'Holiday' }, from: monday as never, to: tuesday as never };
    }),
    workdays: [],
  },
]);

it('moves nothing by the calendar that was counted by, whatever was done with the card', () => {
  const step = fc.record({ name: fc.constantFrom(...ACTION_NAMES), hours: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let at = china('2024-03-07 09:00');
      let file: Case = after(aDraft({ expectedExitDate: '2024-06-15' }), ['submit', '2024-03-07 09:00']);
      for (const { name, hours } of steps) {
        at = new Date(at.getTime() + hours * 3_600_000);
        const done = act(file, name, USUAL_ACTOR[name], usualInput[name] as never, { now: at });
        if (!done.ok) continue;
        file = { card: done.card, history: [...file.history, done.change], supplement: done.supplement };
        expect(recount(file, { ...chinaMoment('2024-03-07 09:00'), now: at })).toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['submit', [], '2024-03-15', '2024-03-15'],
  ['review', [['review', '2024-03-08 10:00']], '2024-03-14', '2024-03-14'],
  [
    'grantExpedite',
    [
      ['requestExpedite', '2024-03-08 10:00'],
      ['grantExpedite', '2024-03-08 15:00'],
    ],
    '2024-03-13',
    '2024-03-13',
  ],
  // The desk's own day: nobody was told.
  [
    'requestMoreTime',
    [
      ['requestDocuments', '2024-03-08 10:00'],
      ['requestMoreTime', '2024-03-08 11:00'],
    ],
    '2024-03-13',
    null,
  ],
] as const)('counts anew what %s left due', (_name, steps, dueOn, told) => {
  const file = after(aDraft(), ['submit', '2024-03-08 09:00'], ...steps);
  const moment = { now: china('2024-03-10 10:00'), calendar: fewDays };
  const recounted = recount(file, moment);
  expect(recounted).toMatchObject({ dueOn, told });
});

it('moves a deadline for documents to a later day only, and brings none back', () => {
  // Friday to Friday; a request of Monday ends on a Monday, which is free by the other calendar.
  const asked = (on: string) =>
    after(aDraft(), ['submit', '2024-03-07 09:00'], ['requestDocuments', `${on} 10:00`]);
  const at = (time: string) => ({ now: china(time), calendar: fewDays });
  expect(recount(asked('2024-03-08'), at('2024-03-10 10:00'))).toBeNull();
  expect(recount(asked('2024-03-11'), at('2024-03-18 23:59'))).toEqual({
    dueOn: null,
    supplementDueOn: '2024-03-20',
    told: '2024-03-20',
  });
  expect(recount(asked('2024-03-11'), at('2024-03-19 00:00'))).toBeNull();
});
