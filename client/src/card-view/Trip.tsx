import { useTranslation } from 'react-i18next';
import type { CardRow_CardFragment } from '../graphql/documents.ts';
import { useCountryName } from '../text/countries.ts';

type TripOf = Pick<CardRow_CardFragment, 'destination' | 'purpose' | 'purposeText'>;

/** “新加坡，旅游”: how a person recognises a card. */
export function Trip({ card }: { card: TripOf }) {
  return useTripName()(card);
}

export function useTripName() {
  const { t } = useTranslation('card');
  const countryName = useCountryName();
  return ({ destination, purpose, purposeText }: TripOf) => {
    // A grant may leave both closed; the number beside it tells the cards apart.
    if (destination === null || purpose === null) return t('card');
    return t('trip', {
      destination: countryName(destination),
      // The person's own word says more than "other".
      purpose: (purpose === 'OTHER' && purposeText) || t(`purposes.${purpose}`),
    });
  };
}
