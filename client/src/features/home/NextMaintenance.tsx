import { useTranslation } from 'react-i18next';
import { useDismissed } from '../../app/dismissed.ts';
import { maintenanceBanner, nextMaintenance } from '../../app/maintenance.ts';
import { useService } from '../../app/use-service.ts';
import { useDates } from '../../text/dates.ts';

/** The next maintenance in one line, unless the banner says it. */
export function NextMaintenance() {
  const { t } = useTranslation('layout');
  const dates = useDates();
  const service = useService();
  const dismissed = useDismissed();
  const maintenance = service && nextMaintenance(service);
  if (!maintenance || maintenanceBanner(service, dismissed)?.notice === maintenance.notice) return null;
  const { startsAt, endsAt } = maintenance.notice;
  return <p className="note">{t('maintenance.next', { when: dates.span(startsAt, endsAt) })}</p>;
}
