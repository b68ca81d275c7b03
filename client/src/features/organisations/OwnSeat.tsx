import { GRANT_LIMITS } from '@exit-card/shared/delegation';
import { daysBetween } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/use-service.ts';
import type { OwnSeat_SeatFragment } from '../../graphql/documents.ts';
import { lastDayOf, useDates } from '../../text/dates.ts';

/** What the viewer is for the organisation, until when, and how long that still is. */
export function OwnSeat({ seat }: { seat: OwnSeat_SeatFragment }) {
  const { t } = useTranslation('organisations');
  const { until } = useDates();
  const count = daysBetween(useToday(), lastDayOf(seat.validTo));

  return (
    <section className="stack" aria-labelledby="own-seat">
      <h2 className="h-s" id="own-seat">
        {t('seat.title')}
      </h2>
      <p>
        <strong>{t(`roles.${seat.role}`)}</strong>
        <br />
        {t('seat.until', { end: until(seat.validTo) })}
        <br />
        {count > 0 ? t('seat.left', { count }) : t('seat.lastDay')}
      </p>
      {count <= GRANT_LIMITS.endingNoticeDays && <p className="note">{t('seat.renew')}</p>}
    </section>
  );
}
