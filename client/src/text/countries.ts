import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from './language.ts';

/** As they are called here; browsers leave the first word away, or add one. */
const OURS: Record<string, Record<Language, string>> = {
  HK: { 'zh-CN': '中国香港', en: 'Hong Kong, China' },
  MO: { 'zh-CN': '中国澳门', en: 'Macao, China' },
  TW: { 'zh-CN': '中国台湾', en: 'Taiwan, China' },
};

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a country by its ISO 3166-1 alpha-2 code; the code itself where the browser knows no name. */
export function countryName(code: string, language: Language): string {
  const ours = OURS[code];
  if (ours) return ours[language];
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  names.set(language, known);
  return known.of(code) ?? code;
}

export function useCountryName(): (code: string) => string {
  useTranslation();
  const language = currentLanguage();
  return (code) => countryName(code, language);
}
