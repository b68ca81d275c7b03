import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepBack } from '../../app/StepBack.tsx';
import { useStep } from '../../app/use-step.ts';
import { CodeStep } from '../../identity/CodeStep.tsx';
import { INPUT_IDS } from '../../identity/fields.ts';
import { FaceToo } from './FaceToo.tsx';
import { useCode } from './use-code.ts';
import { useSignIn } from './use-sign-in.ts';
import { useSignedIn } from './use-signed-in.ts';
import { WhoStep } from './WhoStep.tsx';

/** ID number, then a code to the phone of the account. */
export function CodeSignIn() {
  const { t } = useTranslation('account');
  const [person, setPerson] = useState({ idNumber: '', publicComputer: false });
  const [step, goTo] = useStep<'who' | 'code' | 'face'>('who');
  const code = useCode('SIGN_IN');
  const { withCode, held, withFace } = useSignIn({ person, code, goTo, onDone: useSignedIn() });

  async function sendCode(idNumber: string, at: string) {
    const errors = await code.send({ idNumber }, at);
    if (errors.length === 0) goTo('code');
    return errors;
  }

  if (step === 'face' && held) {
    return (
      <div className="narrow stack-l">
        <StepBack onBack={() => goTo('code')} />
        <FaceToo caption={t('forgotten.caption', { step: 2 })} check={withFace} />
      </div>
    );
  }
  if (step === 'who' || !code.sent) {
    return (
      <div className="narrow stack-l">
        <WhoStep
          title={t('forgotten.title')}
          caption={t('forgotten.caption', { step: 1 })}
          person={person}
          onPublicComputer={(publicComputer) => setPerson({ ...person, publicComputer })}
          onIdNumber={(idNumber) => {
            setPerson({ ...person, idNumber });
            return sendCode(idNumber, INPUT_IDS.ID_NUMBER);
          }}
        />
      </div>
    );
  }
  return (
    <div className="narrow stack-l">
      <StepBack onBack={() => goTo('who')} />
      <CodeStep
        title={t('signIn.codeTitle')}
        caption={t('forgotten.caption', { step: 2 })}
        lead={t('signIn.codeSent')}
        send={t('firstUse.codeSend')}
        code={code.sent}
        onCode={withCode}
        onResend={() => sendCode(person.idNumber, INPUT_IDS.CODE)}
      />
    </div>
  );
}
