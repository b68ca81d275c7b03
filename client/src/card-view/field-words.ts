import { Purpose } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import type { CorrectableField } from '../graphql/documents.ts';
import { useCountryName } from '../text/countries.ts';
import { useDates } from '../text/dates.ts';

/** A value of a field of a card, which is a text, as a person reads it. */
export function useFieldWords() {
  const { t } = useTranslation('card');
  const { day } = useDates();
  const countryName = useCountryName();
  return (field: CorrectableField, value: string | null): string => {
    if (!value) return t('emptyField');
    switch (field) {
      case 'PURPOSE': {
        const purpose = Object.values(Purpose).find((known) => known === value);
        return purpose ? t(`purposes.${purpose}`) : value;
      }
      case 'DESTINATION':
        return countryName(value);
      case 'EXPECTED_EXIT_DATE':
        return day(value);
      case 'PURPOSE_TEXT':
        return value;
    }
  };
}
