import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumberWithCheckDigit, parseIdNumber } from './id-number.ts';
import { plainDateAt } from './plain-date.ts';

const TODAY = '2024-03-11';

const anyIdNumber = fc
  .record({
    region: fc.constantFrom('110105', '440524', '659001', '710000', '810000', '820000', '830000'),
    birth: fc
      .date({ min: new Date('1900-01-01'), max: new Date('2024-03-01'), noInvalidDate: true })
      .map(plainDateAt),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, birth, sequence }) =>
    idNumberWithCheckDigit(`${region}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
  );

describe('L1: an ID number', () => {
  it('tells place, birth date and sex', () => {
    expect(parseIdNumber('11010519491231002X', TODAY)).toEqual({
      ok: true,
      idNumber: '11010519491231002X',
      region: '110105',
      birthDate: '1949-12-31',
      sex: 'FEMALE',
      checkDigitFits: true,
    });
    expect(parseIdNumber('440524188001010014', TODAY)).toMatchObject({ sex: 'MALE', checkDigitFits: true });
  });

  it('passes with a check digit that does not fit, and says so', () => {
    expect(parseIdNumber('110101199003071234', TODAY)).toMatchObject({ ok: true, checkDigitFits: false });
    expect(parseIdNumber('110101199003071233', TODAY)).toMatchObject({ ok: true, checkDigitFits: true });
  });

  it.each([
    '11010519491231002x',
    '11010519491231002Ｘ',
    '１１０１０５１９４９１２３１００２ｘ',
    ' 110105 19491231 002X ',
    '110105-19491231-002X',
    '110105\u200b19491231\u3000002X\ufeff',
  ])('is read as typed: %j', (text) => {
    expect(parseIdNumber(text, TODAY)).toMatchObject({ ok: true, idNumber: '11010519491231002X' });
  });

  it.each([
    ['', 'EMPTY'],
    [' \u3000\u200b', 'EMPTY'],
    ['110105491231002', 'FIFTEEN_DIGITS'],
    ['11010519491231002', 'LENGTH'],
    ['1101051949123100222', 'LENGTH'],
    ['11010519491231002х', 'CHARACTERS'],
    ['1101051949123100X2', 'CHARACTERS'],
    ['11010519491231OO2X', 'CHARACTERS'],
    ['١١٠١٠٥١٩٤٩١٢٣١٠٠٢١', 'CHARACTERS'],
    ['160105194912310021', 'REGION'],
    ['840105194912310021', 'REGION'],
    ['110105199002300021', 'BIRTH_DATE'],
    ['110105190002290021', 'BIRTH_DATE'],
    ['110105000001010021', 'BIRTH_DATE'],
    ['110105202403120021', 'BIRTH_DATE_IN_FUTURE'],
    ['110105187303110021', 'TOO_OLD'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parseIdNumber(text, TODAY)).toEqual({ ok: false, reason });
  });

  it('takes somebody born today, and somebody of 150 years', () => {
    expect(parseIdNumber('110105202403110021', TODAY).ok).toBe(true);
    expect(parseIdNumber('110105187303120021', TODAY).ok).toBe(true);
  });

  it('comes back from its own text', () => {
    fc.assert(
      fc.property(anyIdNumber, (idNumber) => {
        expect(parseIdNumber(idNumber, TODAY)).toMatchObject({ ok: true, idNumber, checkDigitFits: true });
      }),
    );
  });

  it('shows every change of one digit', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (idNumber, at, shift) => {
        const digit = (Number(idNumber[at]) + shift) % 10;
        const changed = parseIdNumber(`${idNumber.slice(0, at)}${digit}${idNumber.slice(at + 1)}`, TODAY);
        expect(changed.ok && changed.checkDigitFits).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('judges the birth date by the machine’s day when no other is given', () => {
    expect(parseIdNumber('110101199003071234')).toMatchObject({ ok: true, checkDigitFits: false });
    expect(parseIdNumber('110101999903071234')).toEqual({ ok: false, reason: 'BIRTH_DATE_IN_FUTURE' });
  });

  it('shows every wrong check digit', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.constantFrom(...'0123456789X'), (idNumber, digit) => {
        fc.pre(!idNumber.endsWith(digit));
        expect(parseIdNumber(`${idNumber.slice(0, 17)}${digit}`, TODAY)).toMatchObject({
          checkDigitFits: false,
        });
      }),
    );
  });
});
