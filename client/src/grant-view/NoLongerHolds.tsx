import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../app/GuideLink.tsx';
import { PATHS } from '../app/paths.ts';
import { Hotline } from '../ui/Hotline.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';

/** The same whether a grant ended or never was: why one ended stands in the list of what one was given. */
export function NoLongerHolds() {
  const { t } = useTranslation('grant');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('gone.title')}>{t('gone.title')}</PageTitle>
      <p className="lead">{t('gone.body')}</p>
      <p className="row">
        <Link className="btn" to={`${PATHS.delegation}#received`}>
          {t('gone.why')}
        </Link>
      </p>
      <Hotline />
      <GuideLink to="q3" />
    </div>
  );
}
