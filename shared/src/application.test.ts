import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPLICATION_LENGTHS,
  type Application,
  missingIn,
  NO_APPLICATION,
  parseApplication,
  type TypedApplication,
} from './application.ts';

const TODAY = '2024-03-11';
const WHOLE: Application = {
  purpose: 'TOURISM',
  purposeText: null,
  destination: 'SG',
  expectedExitDate: '2024-03-15',
  expedite: null,
};
const problemsOf = (typed: TypedApplication) => {
  const parsed = parseApplication(typed, TODAY);
  return parsed.ok ? [] : parsed.problems.map(({ field, reason }) => `${field} ${reason}`);
};

describe('reads what is typed', () => {
  it('tidies words and codes, and touches nothing that is left out', () => {
    const typed = { purposeText: ' 参加\u202e　婚礼 ', destination: 'sg', expectedExitDate: '2024-03-11' };
    expect(parseApplication(typed, TODAY)).toEqual({
      ok: true,
      fields: { purposeText: '参加 婚礼', destination: 'SG', expectedExitDate: '2024-03-11' },
    });
  });

  it('empties what is null or blank', () => {
    const typed = {
      purpose: null,
      purposeText: ' \u200b',
      destination: null,
      expectedExitDate: null,
      expedite: null,
    };
    expect(parseApplication(typed, TODAY)).toEqual({ ok: true, fields: NO_APPLICATION });
  });

  it('keeps the lines of an explanation', () => {
    const typed = { expedite: { reason: 'FUNERAL', explanation: ' 外祖母\r\n去世\u0007 ' } } as const;
    expect(parseApplication(typed, TODAY)).toEqual({
      ok: true,
      fields: { expedite: { reason: 'FUNERAL', explanation: '外祖母\n去世' } },
    });
    expect(parseApplication({ expedite: {} }, TODAY)).toEqual({
      ok: true,
      fields: { expedite: { reason: null, explanation: null } },
    });
  });

  it('counts characters as a person does', () => {
    const { purposeText, explanation } = APPLICATION_LENGTHS;
    expect(problemsOf({ purposeText: '𠮷'.repeat(purposeText) })).toEqual([]);
    expect(problemsOf({ purposeText: '𠮷'.repeat(purposeText + 1) })).toEqual(['PURPOSE_TEXT TOO_LONG']);
    expect(problemsOf({ expedite: { explanation: '𠮷'.repeat(explanation) } })).toEqual([]);
    expect(problemsOf({ expedite: { explanation: '𠮷'.repeat(explanation + 1) } })).toEqual([
      'EXPEDITE_EXPLANATION TOO_LONG',
    ]);
  });

  it('gives every problem at once', () => {
    expect(problemsOf({ purposeText: 'a\u0007', destination: 'CN', expectedExitDate: '15.3.2024' })).toEqual([
      'PURPOSE_TEXT CHARACTERS',
      'DESTINATION UNKNOWN',
      'EXPECTED_EXIT_DATE FORM',
    ]);
  });

  it.each([
    ['2024-02-30', 'NO_SUCH_DAY'],
    ['2025-02-29', 'NO_SUCH_DAY'],
    ['0000-01-01', 'NO_SUCH_DAY'],
    ['0001-01-01', 'PASSED'],
    ['2024-03-10', 'PASSED'],
    ['2025-03-12', 'TOO_FAR'],
    ['9999-12-31', 'TOO_FAR'],
    ['', 'FORM'],
    ['2024-3-15', 'FORM'],
    ['２０２４-03-15', 'FORM'],
    ['2024-03-15T00:00', 'FORM'],
  ])('L5: a day of exit %j is %s', (expectedExitDate, reason) => {
    expect(problemsOf({ expectedExitDate })).toEqual([`EXPECTED_EXIT_DATE ${reason}`]);
  });

  it.each(['2024-03-11', '2025-03-11', '2024-12-31'])('L5: a day of exit %s is taken', (expectedExitDate) => {
    expect(problemsOf({ expectedExitDate })).toEqual([]);
  });

  it('L5: on 29 February a year ahead is 28 February', () => {
    const typed = (expectedExitDate: string) => parseApplication({ expectedExitDate }, '2024-02-29').ok;
    expect([typed('2025-02-28'), typed('2025-03-01')]).toEqual([true, false]);
  });

  it('takes what it gave, unchanged', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, (purposeText, explanation) => {
        const once = parseApplication({ purposeText, expedite: { explanation } }, TODAY);
        if (once.ok) expect(parseApplication(once.fields, TODAY)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });
});

describe('S1.3: says what is missing', () => {
  const missing = (given: Partial<Application>) =>
    missingIn({ ...WHOLE, ...given }).map(({ field, reason }) => `${field} ${reason}`);

  it('of an empty one', () => {
    expect(missingIn(NO_APPLICATION).map(({ field }) => field)).toEqual([
      'EXIT_PURPOSE',
      'DESTINATION',
      'EXPECTED_EXIT_DATE',
    ]);
  });

  it('of none that is whole', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ expedite: { reason: 'FUNERAL', explanation: null } })).toEqual([]);
  });

  it('where a word is needed to say more than "other"', () => {
    expect(missing({ purpose: 'OTHER' })).toEqual(['PURPOSE_TEXT EMPTY']);
    expect(missing({ purpose: 'OTHER', purposeText: '参加婚礼' })).toEqual([]);
    expect(missing({ expedite: { reason: null, explanation: null } })).toEqual(['EXPEDITE_REASON EMPTY']);
    expect(missing({ expedite: { reason: 'OTHER', explanation: null } })).toEqual([
      'EXPEDITE_EXPLANATION EMPTY',
    ]);
  });
});
