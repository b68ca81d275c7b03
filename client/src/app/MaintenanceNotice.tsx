import { useTranslation } from 'react-i18next';
import { useDates } from '../text/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { dismiss } from './dismissed.ts';

interface Props {
  notice: { id: string; startsAt: string; endsAt: string };
  isUnderWay: boolean;
}

/** From when to when, on every page; one that is still ahead can be put away. */
export function MaintenanceNotice({ notice: { id, startsAt, endsAt }, isUnderWay }: Props) {
  const { t } = useTranslation('layout');
  const dates = useDates();
  const when = dates.span(startsAt, endsAt);
  return (
    <Notice title={t(isUnderWay ? 'maintenance.now' : 'maintenance.title')}>
      <p>{t(isUnderWay ? 'maintenance.nowBody' : 'maintenance.body', { when })}</p>
      {!isUnderWay && (
        <p>
          <Button look="plain" size="small" onClick={() => dismiss(id)}>
            {t('maintenance.dismiss')}
          </Button>
        </p>
      )}
    </Notice>
  );
}
