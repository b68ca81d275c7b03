import { expect, it } from 'vitest';
import { daysWrong } from './days-typed.ts';

const typed = (text: string, isUnreadable = false) => ({ text, isUnreadable });

it.each([
  ['', '', {}],
  ['2023-01-01', '', {}],
  ['2023-01-01', '2023-01-01', {}],
  ['2024-02-29', '2024-12-31', {}],
  ['0001-01-01', '9999-12-31', {}],
  [' 2024-03-01 ', '2024-03-02', {}],
  ['2023-02-29', '', { from: 'NO_SUCH_DAY' }],
  ['2024-02-30', '2024-04-31', { from: 'NO_SUCH_DAY', until: 'NO_SUCH_DAY' }],
  ['0000-01-01', '', { from: 'NO_SUCH_DAY' }],
  ['去年', '', { from: 'FORM' }],
  ['20240301', '10000-01-01', { from: 'FORM', until: 'FORM' }],
  ['2024-03-02', '2024-03-01', { until: 'ORDER' }],
  ['9999-12-31', '0001-01-01', { until: 'ORDER' }],
] as const)('L5: from %j until %j', (from, until, wrong) => {
  expect(daysWrong({ from: typed(from), until: typed(until) })).toEqual(wrong);
});

it('L5: what the browser cannot read is no day', () => {
  expect(daysWrong({ from: typed('', true), until: typed('') })).toEqual({ from: 'NO_SUCH_DAY' });
});
