import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../app/apollo.ts';
import { Fault } from '../../app/Fault.tsx';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { FaceStep } from '../../face-check/FaceStep.tsx';
import { BeginSecondFactorDocument, SecondFactorStateDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BeginSecondFactor } from './BeginSecondFactor.tsx';
import { EnrolSecondFactor } from './EnrolSecondFactor.tsx';
import { ProvePasskey } from './ProvePasskey.tsx';
import { ProveSecondFactor } from './ProveSecondFactor.tsx';
import { SecondFactorDone } from './SecondFactorDone.tsx';

/** 验证器: set it up, prove it, or set it up anew after a face check. */
export function SecondFactorPage() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useQuery(SecondFactorStateDocument, { fetchPolicy: 'network-only' });
  const [begin, begun] = useMutation(BeginSecondFactorDocument);
  const [face, setFace] = useState<'lost' | 'first'>();
  const viewer = data?.viewer;
  if (!viewer) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { enrolled, proven, needed } = viewer.secondFactor;
  const hasPasskey = viewer.passkeys.length > 0;
  const { demo } = data.service;
  const secret = begun.data?.beginSecondFactor;

  async function start() {
    try {
      await begin();
      setFace(undefined);
    } catch (failure) {
      if (!asksForFace(failure)) throw failure;
      setFace('first');
    }
  }

  function step() {
    if (secret) return <EnrolSecondFactor secret={secret} demo={demo} />;
    if (face) {
      const caption = t(face === 'lost' ? 'secondFactor.lostCaption' : 'secondFactor.faceCaption');
      return (
        <>
          {face === 'lost' && <p className="lead">{t('secondFactor.lostLead')}</p>}
          <FaultNotice error={asksForFace(begun.error) ? undefined : begun.error} />
          <FaceStep caption={caption} demo={demo} onPassed={() => start().catch(() => undefined)} />
        </>
      );
    }
    if (proven) return <SecondFactorDone onChange={() => setFace('lost')} />;
    if (enrolled) return <ProveSecondFactor demo={demo} onLost={() => setFace('lost')} />;
    return <BeginSecondFactor needed={needed} onBegin={start} />;
  }

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('me.title') }]} here={t('secondFactor.title')} />
      <div className="narrow stack-l">
        {step()}
        {hasPasskey && !proven && !face && !secret && <ProvePasskey />}
      </div>
    </>
  );
}

function asksForFace(error: unknown): boolean {
  return codeOf(error) === ErrorCode.STEP_UP_REQUIRED;
}
