import { describe, expect, it } from 'vitest';
import { countryName } from './countries.ts';

describe('the name of a country or region', () => {
  it.each([
    ['SG', '新加坡', 'Singapore'],
    ['HK', '中国香港', 'Hong Kong, China'],
    ['MO', '中国澳门', 'Macao, China'],
    ['TW', '中国台湾', 'Taiwan, China'],
  ])('of %s is %s · %s', (code, zh, en) => {
    expect([countryName(code, 'zh-CN'), countryName(code, 'en')]).toEqual([zh, en]);
  });
});
