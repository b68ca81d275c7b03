import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_NUMBERS_A_DAY, cardNumber, parseCardNumber } from './card-number.ts';
import { plainDateAt } from './plain-date.ts';

describe('S7.3: a card number', () => {
  it.each([
    'EX2024030712345',
    'ex2024030712345',
    'ＥＸ２０２４０３０７１２３４５',
    'EX 20240307 12345',
    'EX-20240307-12345',
  ])('%s tells the application date', (text) => {
    expect(parseCardNumber(text)).toEqual({
      ok: true,
      cardNumber: 'EX2024030712345',
      applicationDate: '2024-03-07',
    });
  });

  it.each([
    ['', 'EMPTY'],
    ['2024030712345', 'FORM'],
    ['EX202403071234', 'FORM'],
    ['EX20240307123456', 'FORM'],
    ['ЕХ2024030712345', 'FORM'],
    ['EX2024023012345', 'DATE'],
    ['EX2023022912345', 'DATE'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parseCardNumber(text)).toEqual({ ok: false, reason });
  });

  it('comes back from its own text', () => {
    const date = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
      .map(plainDateAt);
    fc.assert(
      fc.property(date, fc.nat({ max: CARD_NUMBERS_A_DAY - 1 }), (applicationDate, n) => {
        const number = cardNumber(applicationDate, n);
        expect(parseCardNumber(number)).toEqual({ ok: true, cardNumber: number, applicationDate });
      }),
    );
  });

  it('has 100,000 a day', () => {
    expect(cardNumber('2024-03-07', 0)).toBe('EX2024030700000');
    expect(cardNumber('2024-03-07', 99_999)).toBe('EX2024030799999');
    for (const n of [-1, 100_000, 1.5, Number.NaN])
      expect(() => cardNumber('2024-03-07', n)).toThrow(RangeError);
  });
});
