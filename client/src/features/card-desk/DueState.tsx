import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/use-service.ts';
import type { CardQueueRow_RowFragment } from '../../graphql/documents.ts';
import { lastDayOf, useDates } from '../../text/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { endTime } from './end-time.ts';

type Due = Pick<CardQueueRow_RowFragment, 'dueAt' | 'late' | 'workingDaysLate'>;

/** When a case is due: late, today and by what hour, or the day. */
export function DueState({ of: { dueAt, late, workingDaysLate: count } }: { of: Due }) {
  const { t } = useTranslation('card-desk');
  const { shortDay } = useDates();
  const today = useToday();
  const day = lastDayOf(dueAt);
  if (late) {
    return (
      <span className="state bad">
        <Icon name="warn" />
        {count > 0 ? t('due.late', { count }) : t('due.lateHours')}
      </span>
    );
  }
  if (day === today) {
    return (
      <span className="state todo">
        <Icon name="clock" />
        <time dateTime={dueAt}>{t('due.today', { time: endTime(dueAt) })}</time>
      </span>
    );
  }
  return (
    <span className="state">
      <time dateTime={day}>{shortDay(day)}</time>
    </span>
  );
}
