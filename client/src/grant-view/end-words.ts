import { daysBetween } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/use-service.ts';
import { dayOf, useDates } from '../text/dates.ts';
import { FAR_DAYS, useUntilWords } from './until-words.ts';

interface Held {
  validTo: string;
  agesOutAt?: string | null;
}

/** When a grant that holds will end: with full age, or on its day. */
export function useEndWords() {
  const { t } = useTranslation('grant');
  const { day } = useDates();
  const today = useToday();
  const untilWords = useUntilWords();
  return ({ validTo, agesOutAt }: Held): string => {
    if (agesOutAt !== validTo) return untilWords(validTo);
    const count = daysBetween(today, dayOf(validTo));
    const ends = { day: day(dayOf(validTo)) };
    return count > 0 && count <= FAR_DAYS ? t('agesOutSoon', { ...ends, count }) : t('agesOut', ends);
  };
}
