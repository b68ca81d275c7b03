import { COUNTRIES } from '@exit-card/shared/countries';
import { describe, expect, it } from 'vitest';
import { countryName } from '../text/countries.ts';
import { countriesLike, OFTEN } from './country-search.ts';

describe('looking for a country', () => {
  it.each([
    ['新加坡', 'SG'],
    ['新', 'SG'],
    ['sing', 'SG'],
    ['SINGAPORE', 'SG'],
    ['xjp', 'SG'],
    ['jp', 'JP'],
    ['美国', 'US'],
    ['united k', 'GB'],
    ['korea', 'KR'],
    ['香港', 'HK'],
    [' 泰 ', 'TH'],
  ])('%s finds %s', (typed, code) => {
    expect(countriesLike(typed, 'zh-CN').slice(0, 4)).toContain(code);
  });

  it('puts the name itself first', () => {
    expect(countriesLike('美国', 'zh-CN')[0]).toBe('US');
    expect(countriesLike('niger', 'en')[0]).toBe('NE');
  });

  it('finds nothing for nothing, and nothing for what is no country', () => {
    expect(countriesLike(' ', 'zh-CN')).toEqual([]);
    expect(countriesLike('火星', 'zh-CN')).toEqual([]);
  });

  it('finds each by its own name, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const lost = COUNTRIES.filter(
        (code) => countriesLike(countryName(code, language), language)[0] !== code,
      );
      expect(lost).toEqual([]);
    }
  });

  it('offers only what can be chosen', () => {
    expect(OFTEN.filter((code) => !COUNTRIES.includes(code))).toEqual([]);
  });
});
