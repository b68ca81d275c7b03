import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Hotline } from '../ui/Hotline.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { GuideLink } from './GuideLink.tsx';
import { PATHS } from './paths.ts';

export function NotFound() {
  const { t } = useTranslation('layout');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('notFound.title')}>{t('notFound.title')}</PageTitle>
      <p className="lead">{t('notFound.body')}</p>
      <p className="row">
        <Link className="btn" to={PATHS.home}>
          {t('session.toHome')}
        </Link>
      </p>
      <Hotline />
      <GuideLink to="home" />
    </div>
  );
}
