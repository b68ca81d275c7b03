import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { StepBack } from '../../app/StepBack.tsx';
import { FaceStep } from '../../face-check/FaceStep.tsx';
import { PasskeysDocument, RemovePasskeyDocument } from '../../graphql/documents.ts';
import { hasPasskeys } from '../../passkey/browser-passkey.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PasskeyItem } from './PasskeyItem.tsx';
import { useAddPasskey } from './use-add-passkey.ts';

/** 通行密钥: what there is, one more, and an end to what is lost. */
export function PasskeysPage() {
  const { t } = useTranslation('account-security');
  const { data, error, refetch } = useQuery(PasskeysDocument);
  const [remove, removing] = useMutation(RemovePasskeyDocument);
  const [removed, setRemoved] = useState('');
  const adding = useAddPasskey();
  const passkeys = data?.viewer?.passkeys;
  if (!passkeys) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  if (adding.state === 'face') {
    return (
      <div className="narrow stack-l">
        <StepBack onBack={adding.back} />
        <FaceStep
          caption={t('passkeys.title')}
          demo={data.service.demo}
          lead={t('passkeys.faceLead')}
          onPassed={() => void adding.run()}
        />
      </div>
    );
  }
  const said = {
    added: t('passkeys.added'),
    stopped: t('passkeys.stopped'),
    full: t('passkeys.full'),
    busy: t('passkeys.follow'),
  };
  const now = adding.state === 'idle' ? removed : said[adding.state];
  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('account') }]} here={t('passkeys.title')} />
      <div className="narrow stack-l">
        <PageTitle title={t('passkeys.title')}>{t('passkeys.title')}</PageTitle>
        <p className="lead">{t('passkeys.lead')}</p>
        <FaultNotice error={adding.fault ?? removing.error} />
        {passkeys.length === 0 ? (
          <p className="quiet">{t('passkeys.none')}</p>
        ) : (
          <ul className="tasks">
            {passkeys.map((passkey) => (
              <PasskeyItem
                key={passkey.id}
                passkey={passkey}
                busy={removing.loading}
                onRemove={async () => {
                  await remove({ variables: { input: { id: passkey.id } } });
                  adding.back();
                  setRemoved(t('passkeys.removed', { name: passkey.name }));
                }}
              />
            ))}
          </ul>
        )}
        <p role="status">{now}</p>
        {hasPasskeys() ? (
          <p className="row">
            <Button busy={adding.state === 'busy'} onClick={adding.run}>
              {t('passkeys.add')}
            </Button>
          </p>
        ) : (
          <Notice kind="calm">
            <p className="note">{t('passkeys.noBrowser')}</p>
          </Notice>
        )}
        <p className="note">{t('passkeys.what')}</p>
      </div>
    </>
  );
}
