import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../../app/GuideLink.tsx';
import { PATHS } from '../../app/paths.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** The same for no such grant and somebody else's. */
export function GrantNotFound() {
  const { t } = useTranslation('delegation');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('grant.notFound.title')}>{t('grant.notFound.title')}</PageTitle>
      <p className="lead">{t('grant.notFound.body')}</p>
      <p className="row">
        <Link className="btn" to={PATHS.delegation}>
          {t('grant.notFound.back')}
        </Link>
      </p>
      <Hotline />
      <GuideLink to="q3" />
    </div>
  );
}
