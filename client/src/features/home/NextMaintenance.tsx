import { useTranslation } from 'react-i18next';
import { useMaintenanceBanner } from '../../app/use-maintenance-banner.ts';
import { useService } from '../../app/use-service.ts';
import { useDates } from '../../text/dates.ts';

/** The next maintenance in one line, unless the banner says it. */
export function NextMaintenance() {
  const { t } = useTranslation('layout');
  const dates = useDates();
  const service = useService();
  const next = service?.notices[0];
  const banner = useMaintenanceBanner(service);
  if (!next || banner?.notice.id === next.id) return null;
  return <p className="note">{t('maintenance.next', { when: dates.span(next.startsAt, next.endsAt) })}</p>;
}
