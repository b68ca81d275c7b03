import { describe, expect, it } from 'vitest';
import { groupedShareCode, parseShareCode, SHARE_CODE_ALPHABET } from './share.ts';

describe('the code of a share', () => {
  it('G11: is made of thirty characters, none of which is read as another', () => {
    expect(new Set(SHARE_CODE_ALPHABET).size).toBe(30);
    expect(SHARE_CODE_ALPHABET).not.toMatch(/[01OILU]/);
  });

  it.each([
    ' 2345-6789-abcd ',
    '２３４５６７８９ＡＢＣＤ',
    '2345 6789 ABCD',
    '2345–6789–ABCD',
    '23456789ABCD\u200b',
  ])('is read however it was typed: %s', (typed) => {
    expect(parseShareCode(typed)).toEqual({ ok: true, code: '23456789ABCD' });
  });

  it.each([
    ['', 'EMPTY'],
    [' - ', 'EMPTY'],
    ['2345-6789-ABC', 'LENGTH'],
    ['2345-6789-ABCDE', 'LENGTH'],
    ['2345-6789-ABC0', 'CHARACTERS'],
    ['2345-6789-ABCÜ', 'CHARACTERS'],
  ])('%j is none: %s', (typed, reason) => {
    expect(parseShareCode(typed)).toEqual({ ok: false, reason });
  });

  it('comes back from how it is shown', () => {
    expect(groupedShareCode('23456789ABCD')).toBe('2345-6789-ABCD');
    expect(parseShareCode(groupedShareCode('23456789ABCD'))).toEqual({ ok: true, code: '23456789ABCD' });
  });
});
