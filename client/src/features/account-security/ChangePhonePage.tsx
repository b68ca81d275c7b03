import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { StepBack } from '../../app/StepBack.tsx';
import { useStep } from '../../app/use-step.ts';
import { FaceStep } from '../../face-check/FaceStep.tsx';
import { PhoneInUseDocument } from '../../graphql/documents.ts';
import { CodeStep } from '../../identity/CodeStep.tsx';
import { INPUT_IDS } from '../../identity/fields.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { HowStep } from './HowStep.tsx';
import { NewPhoneStep } from './NewPhoneStep.tsx';
import { PhoneDone } from './PhoneDone.tsx';
import { useNewPhone } from './use-new-phone.ts';

/** 更换手机: first the old phone or the face, then the new phone. */
export function ChangePhonePage() {
  const { t } = useTranslation('account-security');
  const { data, error, refetch } = useQuery(PhoneInUseDocument);
  const [asked, goTo] = useStep<'how' | 'face' | 'phone' | 'code' | 'done'>('how');
  const phone = useNewPhone(() => goTo('done'));
  const viewer = data?.viewer;
  if (!viewer) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const masked = viewer.applicant.maskedPhoneNumber;
  // A reload forgets what was typed, so it starts again.
  const step = asked === 'code' && !phone.sent ? 'phone' : asked === 'done' && !phone.changed ? 'how' : asked;

  async function send(phoneNumber: string, at: string) {
    const errors = await phone.send(phoneNumber, at);
    if (errors.length === 0) goTo('code');
    return errors;
  }

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.account, text: t('account') }]} here={t('phone.title')} />
      <div className="narrow stack-l">
        {step !== 'how' && step !== 'done' && (
          <StepBack onBack={() => goTo(step === 'code' ? 'phone' : 'how')} />
        )}
        {step === 'how' && (
          <HowStep masked={masked} onHow={(how) => goTo(how === 'FACE' ? 'face' : 'phone')} />
        )}
        {step === 'face' && (
          <FaceStep
            caption={t('phone.caption', { step: 1 })}
            demo={data.service.demo}
            lead={t('phone.faceLead')}
            onPassed={() => goTo('phone')}
          />
        )}
        {step === 'phone' && <NewPhoneStep onPhone={(typed) => send(typed, INPUT_IDS.PHONE_NUMBER)} />}
        {step === 'code' && phone.sent && (
          <CodeStep
            title={t('phone.codeTitle')}
            caption={t('phone.caption', { step: 3 })}
            lead={t('phone.codeLead')}
            send={t('phone.change')}
            code={phone.sent}
            onCode={phone.change}
            onResend={() => send(phone.typed, INPUT_IDS.CODE)}
          />
        )}
        {step === 'done' && <PhoneDone masked={masked} />}
      </div>
    </>
  );
}
