import { useTranslation } from 'react-i18next';
import { useDates } from '../text/dates.ts';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  notice: { startsAt: string; endsAt: string };
}

export function MaintenanceNotice({ notice }: Props) {
  const { t } = useTranslation('layout');
  const dates = useDates();
  const from = dates.dayWithWeekdayAndTime(notice.startsAt);
  const to = dates.dayWithWeekdayAndTime(notice.endsAt);
  return (
    <Notice title={t('maintenance.title')}>
      <p>{t('maintenance.body', { from, to })}</p>
    </Notice>
  );
}
