import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';

export function PhoneDone({ masked }: { masked: string }) {
  const { t } = useTranslation('account-security');
  return (
    <>
      <PageTitle title={t('phone.doneTitle')}>{t('phone.doneTitle')}</PageTitle>
      <p className="lead">{t('phone.done', { masked })}</p>
      <p className="row">
        <Link className="btn" to={PATHS.account}>
          {t('back')}
        </Link>
      </p>
    </>
  );
}
