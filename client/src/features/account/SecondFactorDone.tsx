import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { returnPathIn } from '../../app/return-path.ts';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** This sign-in has proved the authenticator already. */
export function SecondFactorDone({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation('account');
  const { search } = useLocation();
  return (
    <>
      <PageTitle title={t('secondFactor.provenTitle')}>{t('secondFactor.provenTitle')}</PageTitle>
      <p className="lead">{t('secondFactor.proven')}</p>
      <p className="row">
        <Link className="btn" to={returnPathIn(search, PATHS.account)}>
          {t('secondFactor.goOn')}
        </Link>
        <Button look="plain" onClick={onChange}>
          {t('secondFactor.change')}
        </Button>
      </p>
    </>
  );
}
