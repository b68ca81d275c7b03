import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { useService } from '../../app/use-service.ts';
import type { AccessLogPartsQuery } from '../../graphql/documents.ts';
import { dayOf, useDates } from '../../text/dates.ts';
import { Notice } from '../../ui/Notice.tsx';
import { lastRefusal, PART_PARAM } from './parts.ts';

/** Said while it is news: somebody without a right tried. */
export function RefusedLately({ viewer }: { viewer: NonNullable<AccessLogPartsQuery['viewer']> }) {
  const { t } = useTranslation('access-log');
  const { shortDay } = useDates();
  const now = useService()?.now;
  const at = now && lastRefusal(viewer, now);
  if (!at) return null;
  return (
    <Notice title={t('refusedTitle', { day: shortDay(dayOf(at)) })}>
      <p>
        {t('refused')} <Link to={`${PATHS.accessLog}?${PART_PARAM}=denied`}>{t('showRefused')}</Link>
      </p>
    </Notice>
  );
}
