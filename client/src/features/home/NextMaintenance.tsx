import { useTranslation } from 'react-i18next';
import { nextMaintenance } from '../../app/maintenance.ts';
import { useService } from '../../app/use-service.ts';
import { useDates } from '../../text/dates.ts';

/** The next maintenance in one line, until it is near enough for the banner. */
export function NextMaintenance() {
  const { t } = useTranslation('layout');
  const dates = useDates();
  const service = useService();
  const maintenance = service && nextMaintenance(service);
  if (!maintenance || maintenance.isNear) return null;
  const { startsAt, endsAt } = maintenance.notice;
  return <p className="note">{t('maintenance.next', { when: dates.span(startsAt, endsAt) })}</p>;
}
