import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** Where closing an account leads; it says nothing of whose it was. */
export function AccountClosedPage() {
  const { t } = useTranslation('account-security');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('closed.title')}>{t('closed.title')}</PageTitle>
      <p className="lead">{t('closed.lead')}</p>
      <p>{t('closed.again')}</p>
      <p className="row">
        <Link className="btn" to={PATHS.home}>
          {t('closed.home')}
        </Link>
      </p>
      <Hotline note={t('closed.notYou')} />
    </div>
  );
}
