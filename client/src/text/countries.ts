import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from './language.ts';

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a country by its ISO 3166-1 alpha-2 code; the code itself where the browser knows no name. */
export function countryName(code: string, language: Language): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  names.set(language, known);
  return known.of(code) ?? code;
}

export function useCountryName(): (code: string) => string {
  useTranslation();
  const language = currentLanguage();
  return (code) => countryName(code, language);
}
