import { describe, expect, it } from 'vitest';
import { parsePassportNumber } from './passport-number.ts';

describe('L3: a passport number', () => {
  it.each([
    ['E12345678', 'E12345678'],
    ['ea1234567', 'EA1234567'],
    ['Ｅ１２３４５６７８', 'E12345678'],
    ['E 1234-5678', 'E12345678'],
    ['G12345678', 'G12345678'],
    ['141234567', '141234567'],
    ['SE1234567', 'SE1234567'],
    ['PE1234567', 'PE1234567'],
    ['DE1234567', 'DE1234567'],
    ['K12345678', 'K12345678'],
    ['MA1234567', 'MA1234567'],
    ['P.1234567', 'P1234567'],
    ['S1234567', 'S1234567'],
  ])('%s is read as %s', (text, passportNumber) => {
    expect(parsePassportNumber(text)).toEqual({ ok: true, passportNumber });
  });

  it.each([
    ['', 'EMPTY'],
    ['E1234567O', 'LETTER_FOR_DIGIT'],
    ['EO1234567', 'LETTER_FOR_DIGIT'],
    ['EI1234567', 'LETTER_FOR_DIGIT'],
    ['E1234567', 'FORM'],
    ['E123456789', 'FORM'],
    ['Е12345678', 'FORM'],
    ['G.1234567', 'FORM'],
    ['X12345678', 'FORM'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parsePassportNumber(text)).toEqual({ ok: false, reason });
  });
});
