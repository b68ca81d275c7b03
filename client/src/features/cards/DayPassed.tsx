import type { PlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { dayPassed } from '../../offline/aged-card.ts';
import type { KeptCard } from '../../offline/kept.ts';
import { useDates } from '../../text/dates.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Beside a card whose last day went by since it was kept: what it says may be wrong at the border. */
export function DayPassed({ card, today }: { card: KeptCard; today: PlainDate }) {
  const { t } = useTranslation('device');
  const { day } = useDates();
  const last = dayPassed(card, today);
  if (last === null) return null;
  return (
    <Notice kind="warn">
      <p>{t('offline.dayPassed', { day: day(last) })}</p>
    </Notice>
  );
}
