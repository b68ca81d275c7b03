import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { GuideLink } from '../../app/GuideLink.tsx';
import { PATHS } from '../../app/paths.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

export function JobNotFound({ orgId }: { orgId: string }) {
  const { t } = useTranslation('bulk');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('job.notFound')}>{t('job.notFound')}</PageTitle>
      <p className="lead">{t('job.notFoundBody')}</p>
      <p className="row">
        <Link className="btn" to={generatePath(PATHS.bulk, { orgId })}>
          {t('title')}
        </Link>
      </p>
      <Hotline />
      <GuideLink to="q3" />
    </div>
  );
}
