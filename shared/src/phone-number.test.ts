import { describe, expect, it } from 'vitest';
import { parsePhoneNumber } from './phone-number.ts';

describe('L3: a phone number', () => {
  it.each([
    '13800138000',
    '+8613800138000',
    '+86 138-0013-8000',
    '008613800138000',
    '8613800138000',
    '＋８６　１３８００１３８０００',
  ])('%s is read', (text) => {
    expect(parsePhoneNumber(text)).toEqual({ ok: true, phoneNumber: '13800138000' });
  });

  it.each(['17012345678', '19912345678', '16612345678'])('%s is one, whatever the operator', (text) => {
    expect(parsePhoneNumber(text).ok).toBe(true);
  });

  it.each([
    ['', 'EMPTY'],
    ['1380013800a', 'CHARACTERS'],
    ['138+00138000', 'CHARACTERS'],
    ['+14155550123', 'COUNTRY'],
    ['0085212345678', 'COUNTRY'],
    ['010-12345678', 'LANDLINE'],
    ['0755 8765 4321', 'LANDLINE'],
    ['1380013800', 'LENGTH'],
    ['138001380000', 'LENGTH'],
    ['12800138000', 'NOT_MOBILE'],
    ['+86 12800138000', 'NOT_MOBILE'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parsePhoneNumber(text)).toEqual({ ok: false, reason });
  });
});
