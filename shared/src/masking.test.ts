import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdNumber, maskName, maskPassportNumber, maskPhoneNumber } from './masking.ts';

describe('S3.5: a mask', () => {
  it('shows three and four of an ID number', () => {
    expect(maskIdNumber('110101199003071234')).toBe('110***********1234');
  });

  it('shows three and four of a phone number', () => {
    expect(maskPhoneNumber('13800138000')).toBe('138****8000');
  });

  it('shows the first and the last two of a passport number', () => {
    expect(maskPassportNumber('E12345678')).toBe('E******78');
  });

  it.each([
    ['张三', '张*'],
    ['阿卜杜·热合曼', '阿*'],
    ['𠮷田', '𠮷*'],
    ['', '*'],
  ])('of the name %s is %s', (name, mask) => {
    expect(maskName(name)).toBe(mask);
  });

  it('hides text that is too short wholly', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 7 }), (text) => {
        expect(maskIdNumber(text)).toBe('*'.repeat(text.length));
      }),
    );
  });
});
