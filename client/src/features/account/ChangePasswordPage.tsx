import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NewPasswordStep } from './NewPasswordStep.tsx';

export function ChangePasswordPage() {
  const { t } = useTranslation('account');
  const [changed, setChanged] = useState(false);
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('me.title') }]} here={t('change.title')} />
      <div className="narrow stack-l">
        {changed ? (
          <div role="status">
            <Notice kind="good">
              <p>{t('change.done')}</p>
            </Notice>
          </div>
        ) : (
          <>
            <NewPasswordStep
              title={t('change.title')}
              lead={t('change.lead')}
              withCurrent
              onSet={() => setChanged(true)}
            />
            <p className="note">
              <Link to={PATHS.forgottenPassword}>{t('signIn.forgotten')}</Link>
            </p>
          </>
        )}
      </div>
    </>
  );
}
