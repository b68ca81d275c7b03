import { useTranslation } from 'react-i18next';
import { useMaintenanceBanner } from '../../app/use-maintenance-banner.ts';
import { useService } from '../../app/use-service.ts';
import { useDates } from '../../text/dates.ts';

/** What is announced to everybody, as messages: rows of nobody's inbox. What stands in the banner is not said twice. */
export function Announcements() {
  const { t } = useTranslation('layout');
  const { span, dayAndTime } = useDates();
  const service = useService();
  const banner = useMaintenanceBanner(service);
  const notices = service?.notices.filter(({ id }) => id !== banner?.notice.id) ?? [];
  if (notices.length === 0) return null;
  return (
    <ul className="cards messages">
      {notices.map(({ id, startsAt, endsAt, announcedAt }) => (
        <li key={id}>
          <article className="cardrow">
            <h2 className="h-s">{t('maintenance.message', { when: span(startsAt, endsAt) })}</h2>
            {announcedAt && (
              <p className="meta">
                <time dateTime={announcedAt}>{dayAndTime(announcedAt)}</time>
                <span>{t('maintenance.title')}</span>
              </p>
            )}
          </article>
        </li>
      ))}
    </ul>
  );
}
