import { Trans, useTranslation } from 'react-i18next';
import { useDates } from '../text/dates.ts';

interface Props {
  text: 'valid' | 'held' | 'due' | 'expired' | 'lapsed';
  date: string | null;
}

/** A sentence about one day, the day in bold and readable by machines. */
export function Dated({ text, date }: Props) {
  const { t } = useTranslation('card-view');
  const { dayWithWeekday } = useDates();
  if (!date) return null;
  return (
    <Trans
      t={t}
      i18nKey={`when.${text}`}
      values={{ day: dayWithWeekday(date) }}
      components={{ b: <strong />, day: <time dateTime={date} /> }}
    />
  );
}
