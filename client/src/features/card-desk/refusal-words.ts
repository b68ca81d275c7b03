import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CardRefusal } from '../../graphql/documents.ts';

/** Why nothing was done, in words for an officer; the rest says to look at the latest. */
export function useRefusalWords() {
  const { t } = useTranslation('card-desk');
  return (reason: CardRefusal): string => {
    const key = `decision.refusals.${reason}`;
    return i18next.exists(`card-desk:${key}`)
      ? t(key as 'decision.refusals.other')
      : t('decision.refusals.other');
  };
}
