import { useTranslation } from 'react-i18next';
import type { CardRow_CardFragment } from '../graphql/documents.ts';
import { useCountryName } from '../text/countries.ts';

/** “新加坡，旅游”: how a person recognises a card. */
export function Trip({ card }: { card: Pick<CardRow_CardFragment, 'destination' | 'purpose'> }) {
  return useTripName()(card);
}

export function useTripName() {
  const { t } = useTranslation('card');
  const countryName = useCountryName();
  return (card: Pick<CardRow_CardFragment, 'destination' | 'purpose'>) =>
    t('trip', { destination: countryName(card.destination), purpose: t(`purposes.${card.purpose}`) });
}
