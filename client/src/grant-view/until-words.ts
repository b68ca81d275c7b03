import { daysBetween } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/use-service.ts';
import { lastDayOf, useDates } from '../text/dates.ts';

/** Beyond this a number of days says nothing that the date does not. */
export const FAR_DAYS = 366;

/** Until when, and how far away that is; an end is exclusive, so midnight is the day before. */
export function useUntilWords() {
  const { t } = useTranslation('grant');
  const { day } = useDates();
  const today = useToday();
  return (validTo: string): string => {
    const last = lastDayOf(validTo);
    const count = daysBetween(today, last);
    if (count < 0 || count > FAR_DAYS) return t('untilDay', { day: day(last) });
    return count === 0 ? t('untilToday') : t('until', { day: day(last), count });
  };
}
