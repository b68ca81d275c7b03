import { expect, it } from 'vitest';
import { COUNTRIES, parseCountry } from './countries.ts';

it('every destination has a name in both languages, and none is named twice', () => {
  for (const language of ['zh-CN', 'en']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    expect(new Set(COUNTRIES.map((code) => names.of(code))).size).toBe(248);
  }
});

it.each([
  ['SG', 'SG'],
  [' sg', 'SG'],
  ['HK', 'HK'],
  ['CN', null],
  ['XK', null],
  ['ZZ', null],
  ['新加坡', null],
  ['', null],
])('%j is the destination %s', (text, country) => {
  expect(parseCountry(text)).toEqual(country ? { ok: true, country } : { ok: false, reason: 'UNKNOWN' });
});
