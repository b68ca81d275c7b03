import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GuideLink } from '../../app/GuideLink.tsx';
import { PATHS } from '../../app/paths.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** The same for no such card and somebody else's: the server tells no difference. */
export function CardNotFound() {
  const { t } = useTranslation('cards');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('notFound.title')}>{t('notFound.title')}</PageTitle>
      <p className="lead">{t('notFound.body')}</p>
      <p className="row">
        <Link className="btn" to={PATHS.cards}>
          {t('notFound.back')}
        </Link>
      </p>
      <Hotline />
      <GuideLink to="q4" />
    </div>
  );
}
