import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';

export function EmptyRoster({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organisations');
  return (
    <div className="empty">
      <h2>{t('roster.empty')}</h2>
      <p className="quiet">{t('roster.emptyBody')}</p>
      <Link className="btn second" to={generatePath(PATHS.organisation, { orgId })}>
        {t('roster.toAsk')}
      </Link>
    </div>
  );
}
