import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../../app/GuideLink.tsx';
import { PATHS } from '../../app/paths.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

export function Ended() {
  const { t } = useTranslation('look-up');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('ended.title')}>{t('ended.title')}</PageTitle>
      <p className="lead">{t('ended.body')}</p>
      <p className="row">
        <Link className="btn" to={PATHS.lookUp}>
          {t('ended.again')}
        </Link>
      </p>
      <Hotline />
      <GuideLink to="signOut" />
    </div>
  );
}
