import { useTranslation } from 'react-i18next';
import { useDates } from '../text/dates.ts';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  notice: { startsAt: string; endsAt: string };
}

export function MaintenanceNotice({ notice }: Props) {
  const { t } = useTranslation('layout');
  const dates = useDates();
  return (
    <Notice title={t('maintenance.title')}>
      <p>{t('maintenance.body', { when: dates.span(notice.startsAt, notice.endsAt) })}</p>
    </Notice>
  );
}
