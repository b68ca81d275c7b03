import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCardNumber } from './card-number.ts';
import { parseIdNumber } from './id-number.ts';
import { parsePassportNumber } from './passport-number.ts';
import { checkPassword } from './password-rules.ts';
import { parsePersonName } from './person-name.ts';
import { parsePhoneNumber } from './phone-number.ts';
import { parsePlainDate } from './plain-date.ts';
import { typedCount, typedNumber } from './typed-text.ts';

const parsers = [
  (text: string) => parseIdNumber(text, '2024-03-11').ok,
  (text: string) => parsePersonName(text).ok,
  (text: string) => parsePassportNumber(text).ok,
  (text: string) => parsePhoneNumber(text).ok,
  (text: string) => parseCardNumber(text).ok,
  (text: string) => parsePlainDate(text).ok,
  (text: string) => checkPassword(text, ['12367']).length === 0,
];

describe('what people type', () => {
  it.each([
    ['ｅ１２３４５６７８', 'E12345678'],
    [' 138 0013-8000\t', '13800138000'],
    ['e\u200b123\u00a045678\ufeff', 'E12345678'],
    ['138\u2011\u2014\u22128000', '1388000'],
    ['\u202e\u3000', ''],
  ])('%j means %s', (typed, meant) => {
    expect(typedNumber(typed)).toBe(meant);
  });

  it('is the same when cleaned twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(typedNumber(typedNumber(text))).toBe(typedNumber(text));
      }),
    );
  });
});

describe('I6: hostile text', () => {
  it('gets an answer from every parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const parse of parsers) expect(parse(text)).toBeTypeOf('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['combining marks out of order', `a${'\u0315'.repeat(25_000)}${'\u0300'.repeat(25_000)}`],
    ['blanks with a tail', `${' '.repeat(50_000)}\u0000`],
    ['digits', '1'.repeat(50_000)],
    ['Latin letters with marks', 'e\u0301'.repeat(25_000)],
    ['dots', '·'.repeat(50_000)],
    ['expanding letters', '\ufdfa'.repeat(50_000)],
    ['half characters', '\ud842'.repeat(50_000)],
  ])('of 50,000 %s is refused without delay', { timeout: 1_000 }, (_, text) => {
    for (const parse of parsers) expect(parse(text)).toBe(false);
  });
});

it.each([
  ['1', 1],
  ['３０', 30],
  [' 30 ', 30],
  ['0', undefined],
  ['31', undefined],
  ['3.5', undefined],
  ['-3', undefined],
  ['1e1', undefined],
  ['', undefined],
])('the count %j of at most 30 is %j', (typed, count) => {
  expect(typedCount(typed, { max: 30 })).toBe(count);
});

it('a count below the least is none', () => {
  expect(typedCount('2', { min: 3, max: 30 })).toBeUndefined();
});
