import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { EndOtherSessionsDocument, EndSessionDocument, SessionsDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SessionItem } from './SessionItem.tsx';

/** 登录设备: what is signed in, and an end to what should not be. */
export function SessionsPage() {
  const { t } = useTranslation('account');
  const [done, setDone] = useState('');
  const { data, error, refetch } = useQuery(SessionsDocument);
  const [endSession, ending] = useMutation(EndSessionDocument);
  const [endOthers, endingOthers] = useMutation(EndOtherSessionsDocument);
  const sessions = data?.viewer?.sessions;
  if (!sessions) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('me.title') }]} here={t('sessions.title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('sessions.title')}>{t('sessions.title')}</PageTitle>
        <p className="quiet">{t('sessions.lead')}</p>
        <FaultNotice error={ending.error ?? endingOthers.error} />
        <ul className="tasks">
          {sessions.map((session) => (
            <SessionItem
              key={session.id}
              session={session}
              onEnd={async () => {
                await endSession({ variables: { input: { id: session.id } } });
                setDone(t('sessions.ended', { name: session.deviceName }));
              }}
            />
          ))}
        </ul>
        <p className="note" role="status">
          {done}
        </p>
        {sessions.length > 1 ? (
          <p className="row">
            <Button
              look="danger"
              busy={endingOthers.loading}
              onClick={() =>
                endOthers().then(
                  () => setDone(t('sessions.othersEnded')),
                  () => undefined,
                )
              }
            >
              {t('sessions.endOthers')}
            </Button>
          </p>
        ) : (
          <p className="note">{t('sessions.onlyThis')}</p>
        )}
      </div>
    </>
  );
}
