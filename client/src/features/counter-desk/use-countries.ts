import { COUNTRIES } from '@exit-card/shared/countries';
import { useMemo } from 'react';
import { countryName } from '../../text/countries.ts';
import { currentLanguage } from '../../text/language.ts';

/** Where a card can lead, by name, in the order of the language. */
export function useCountries(): readonly { code: string; name: string }[] {
  const language = currentLanguage();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return COUNTRIES.map((code) => ({ code, name: countryName(code, language) })).sort((a, b) =>
      compare(a.name, b.name),
    );
  }, [language]);
}
