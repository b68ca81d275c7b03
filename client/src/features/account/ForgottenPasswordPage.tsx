import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { FaceStep } from '../../face-check/FaceStep.tsx';
import { VerificationStateDocument } from '../../graphql/documents.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CodeSignIn } from './CodeSignIn.tsx';
import { NewPasswordStep } from './NewPasswordStep.tsx';

/** Signed in by code, recognised by face, then a new password. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useQuery(VerificationStateDocument);
  const [reached, setReached] = useState<'face' | 'password' | 'done'>('face');
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;
  if (!data.viewer) return <CodeSignIn />;

  const caption = (step: number) => t('forgotten.caption', { step });
  return (
    <div className="narrow stack-l">
      {reached === 'face' && (
        <FaceStep caption={caption(3)} demo={data.service.demo} onPassed={() => setReached('password')} />
      )}
      {reached === 'password' && (
        <NewPasswordStep
          title={t('forgotten.title')}
          caption={caption(4)}
          onSet={() => setReached('done')}
          onStale={() => setReached('face')}
        />
      )}
      {reached === 'done' && (
        <>
          <PageTitle title={t('forgotten.doneTitle')}>{t('forgotten.doneTitle')}</PageTitle>
          <p className="lead">{t('forgotten.done')}</p>
          <p className="row">
            <Link className="btn" to={PATHS.cards}>
              {t('firstUse.toCards')}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
