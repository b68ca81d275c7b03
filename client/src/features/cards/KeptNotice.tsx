import { daysBetween } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { type Kept, todayFor } from '../../offline/kept.ts';
import { dayOf, timeOf } from '../../text/dates.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Phrases } from '../../ui/Phrases.tsx';

interface Props {
  kept: Kept;
  onRetry: () => void;
}

/** From when it is what the page says, and what cannot be done without a network. */
export function KeptNotice({ kept, onRetry }: Props) {
  const { t } = useTranslation(['device', 'common']);
  const day = dayOf(kept.asOf);
  const days = Math.max(0, daysBetween(day, todayFor(kept, Date.now())));
  return (
    <Notice kind="calm" icon="off">
      <p>
        <strong>
          <Phrases text={t('offline.asOf', { time: `${day} ${timeOf(kept.asOf)}` })} />
        </strong>
      </p>
      {days > 0 && <p>{t('offline.old', { count: days })}</p>}
      <p>{t('offline.readOnly')}</p>
      <p className="no-print">
        <button type="button" className="link" onClick={onRetry}>
          {t('common:tryAgain')}
        </button>
      </p>
    </Notice>
  );
}
