import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { FaceStep } from '../../face-check/FaceStep.tsx';
import { VerificationStateDocument } from '../../graphql/documents.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NewPasswordStep } from './NewPasswordStep.tsx';
import { ProveSteps } from './ProveSteps.tsx';

/** 立即认证: the server says which step is next, so it can be resumed at any time and on any device. */
export function FirstUsePage() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useQuery(VerificationStateDocument);
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  if (!data.viewer) return <ProveSteps />;

  switch (data.viewer.nextStep) {
    case 'FACE':
      return (
        <div className="narrow stack-l">
          <FaceStep caption={t('firstUse.caption', { step: 4 })} demo={data.service.demo} />
          <p className="note">
            {t('face.laterNote')} <Link to={PATHS.account}>{t('face.later')}</Link>
          </p>
        </div>
      );
    case 'PASSWORD':
      return (
        <div className="narrow stack-l">
          <NewPasswordStep title={t('setPassword.title')} caption={t('firstUse.caption', { step: 5 })} />
        </div>
      );
    case 'DONE':
      return <Done />;
  }
}

function Done() {
  const { t } = useTranslation('account');
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('firstUse.doneTitle')}>{t('firstUse.doneTitle')}</PageTitle>
      <p className="lead">{t('firstUse.done')}</p>
      <p className="row">
        <Link className="btn" to={PATHS.cards}>
          {t('firstUse.toCards')}
        </Link>
      </p>
    </div>
  );
}
