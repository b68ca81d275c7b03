import { COUNTRIES } from '@exit-card/shared/countries';
import { countryName } from '../text/countries.ts';
import type { Language } from '../text/language.ts';
import { pinyinInitials } from './pinyin-initials.ts';

/** Offered before anything is typed. */
export const OFTEN = ['JP', 'KR', 'TH', 'SG', 'MY', 'HK', 'MO', 'US'] as const;

interface Names {
  code: string;
  zh: string;
  en: string;
  initials: string;
}

let names: readonly Names[] | undefined;

function allNames(): readonly Names[] {
  names ??= COUNTRIES.map((code) => {
    const zh = countryName(code, 'zh-CN');
    return { code, zh, en: countryName(code, 'en').toLowerCase(), initials: pinyinInitials(zh) };
  });
  return names;
}

/** The countries and regions that a few letters or characters mean, in either language, by initials of pinyin or by code; the likeliest first. */
export function countriesLike(text: string, language: Language): string[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  const { compare } = new Intl.Collator(language);
  return allNames()
    .map((country) => ({ code: country.code, rank: rankOf(country, typed) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || compare(countryName(a.code, language), countryName(b.code, language)))
    .map(({ code }) => code);
}

const NO_MATCH = 9;

function rankOf({ code, zh, en, initials }: Names, typed: string): number {
  if (zh === typed || en === typed) return 0;
  if (zh.startsWith(typed) || en.startsWith(typed)) return 1;
  if (initials.startsWith(typed) || code.toLowerCase() === typed) return 2;
  if (zh.includes(typed) || en.includes(` ${typed}`)) return 3;
  if (initials.includes(typed) && typed.length > 1) return 4;
  return NO_MATCH;
}
