import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Hotline } from '../ui/Hotline.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { secondFactorPath } from './return-path.ts';

/** Instead of a page that opens only with the second factor: what is asked, why, and the way there and back. */
export function StepUp() {
  const { t } = useTranslation('layout');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('stepUp.title')}>{t('stepUp.title')}</PageTitle>
      <p className="lead">{t('stepUp.body')}</p>
      <p className="row">
        <ToSecondFactor className="btn" />
      </p>
      <p className="note">{t('stepUp.first')}</p>
      <Hotline />
    </div>
  );
}

/** Leads to the second factor, and from there back to this page. */
export function ToSecondFactor({ className }: { className?: string }) {
  const { t } = useTranslation('layout');
  const { pathname, search } = useLocation();
  return (
    <Link className={className} to={secondFactorPath(pathname + search)}>
      {t('stepUp.go')}
    </Link>
  );
}
