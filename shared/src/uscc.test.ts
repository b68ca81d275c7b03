import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUscc, usccWithCheck } from './uscc.ts';

describe('统一社会信用代码', () => {
  it.each(['91350100M000100Y43', '91110108551385082Q', '914403001922038216'])('takes %s', (uscc) => {
    expect(parseUscc(uscc)).toEqual({ ok: true, uscc });
  });

  it('takes what a keyboard makes of it', () => {
    expect(parseUscc(' ９１３５ 0100m000100y43 ')).toEqual({ ok: true, uscc: '91350100M000100Y43' });
  });

  it.each([
    ['', 'LENGTH'],
    ['91350100M000100Y4', 'LENGTH'],
    ['91350100M000100Y433', 'LENGTH'],
    ['91350100I000100Y43', 'CHARACTERS'],
    ['91350100M000100Y4😀', 'LENGTH'],
    ['91350100M000100Y4㐀', 'CHARACTERS'],
    ['91350100M000100Y44', 'CHECK_CHARACTER'],
    ['91350100M000100Y34', 'CHECK_CHARACTER'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseUscc(text)).toEqual({ ok: false, reason });
  });

  it('notices every single wrong character', () => {
    const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    const codes = fc
      .array(character, { minLength: 17, maxLength: 17 })
      .map((all) => usccWithCheck(all.join('')));
    fc.assert(
      fc.property(codes, fc.nat(17), character, (uscc, at, other) => {
        fc.pre(uscc[at] !== other);
        expect(parseUscc(uscc.slice(0, at) + other + uscc.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});
