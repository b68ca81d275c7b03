import { useTranslation } from 'react-i18next';
import { dayOf, useDates } from '../text/dates.ts';
import { useUntilWords } from './until-words.ts';

interface Held {
  validTo: string;
  agesOutAt?: string | null;
}

/** When a grant that holds will end: with full age, or on its day. */
export function useEndWords() {
  const { t } = useTranslation('grant');
  const { day } = useDates();
  const untilWords = useUntilWords();
  return ({ validTo, agesOutAt }: Held): string =>
    agesOutAt === validTo ? t('agesOut', { day: day(dayOf(validTo)) }) : untilWords(validTo);
}
