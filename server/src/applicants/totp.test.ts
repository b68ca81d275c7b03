import { describe, expect, it } from 'vitest';
import { base32, codeAt, newTotpSecret, stepAt, stepOfCode, totpUri } from './totp.ts';

describe('C9: the codes of an authenticator', () => {
  /** RFC 6238 appendix B, the last six of the eight digits. */
  const secret = Buffer.from('12345678901234567890');
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('C9: at second %d it is %s', (second, code) => {
    expect(codeAt(secret, stepAt(new Date(second * 1000)))).toBe(code);
  });

  it('C9: is taken one step early and one step late, no further', () => {
    const now = new Date('2024-03-11T02:00:00Z');
    const taken = [-2, -1, 0, 1, 2].map((away) =>
      stepOfCode(secret, codeAt(secret, stepAt(now) + away), now),
    );
    expect(taken.map((step) => step !== undefined)).toEqual([false, true, true, true, false]);
  });

  it.each(['', '28708', '2870822', '28708a', '２８７０８２', '𝟐𝟖𝟕'])('takes no %j', (code) => {
    expect(stepOfCode(secret, code, new Date(59_000))).toBeUndefined();
  });

  it('writes keys as RFC 4648 does', () => {
    expect(
      ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text))),
    ).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
    expect(totpUri(newTotpSecret())).toMatch(
      /^otpauth:\/\/totp\/[^?]+\?secret=[A-Z2-7]{32}&issuer=[^&]+&algorithm=SHA1&digits=6&period=30$/,
    );
  });
});
