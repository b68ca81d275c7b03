import { useTranslation } from 'react-i18next';
import { useService, useToday } from '../../app/use-service.ts';
import { lastDayOf, useDates } from '../../text/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { endTime } from './end-time.ts';

/** By when it is to be decided whether a card goes faster. */
export function DecideBy({ instant }: { instant: string }) {
  const { t } = useTranslation('card-desk');
  const { shortDay } = useDates();
  const today = useToday();
  const now = useService()?.now;
  const day = lastDayOf(instant);
  const late = now !== undefined && now >= instant;
  const time =
    day === today ? endTime(instant) : t('case.at', { day: shortDay(day), time: endTime(instant) });
  return (
    <p className={`state ${late ? 'bad' : 'todo'}`}>
      <Icon name={late ? 'warn' : 'clock'} />
      {t(late ? 'case.expediteLate' : 'case.expediteBy', { time })}
    </p>
  );
}
