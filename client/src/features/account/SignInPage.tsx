import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { LoadHint } from '../../app/LoadHint.tsx';
import { PATHS } from '../../app/paths.ts';
import { returnPathIn } from '../../app/return-path.ts';
import { StepBack } from '../../app/StepBack.tsx';
import { useStep } from '../../app/use-step.ts';
import { CodeStep } from '../../identity/CodeStep.tsx';
import { INPUT_IDS } from '../../identity/fields.ts';
import { FaceToo } from './FaceToo.tsx';
import { OtherWays } from './OtherWays.tsx';
import { PasskeySignIn } from './PasskeySignIn.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { useCode } from './use-code.ts';
import { useSignIn } from './use-sign-in.ts';
import { useSignedIn } from './use-signed-in.ts';
import { WhoStep } from './WhoStep.tsx';

/** ID number, then password or code. */
export function SignInPage() {
  const { t } = useTranslation('account');
  const [person, setPerson] = useState({ idNumber: '', publicComputer: false });
  const [asked, goTo] = useStep<'who' | 'password' | 'code' | 'face'>('who');
  const { search } = useLocation();
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  const code = useCode('SIGN_IN');
  async function goOn() {
    await signedIn();
    await navigate(returnPathIn(search, PATHS.account), { replace: true });
  }
  const { withPassword, withCode, held, withFace } = useSignIn({ person, code, goTo, onDone: goOn });

  async function sendCode(at: string) {
    const errors = await code.send({ idNumber: person.idNumber }, at);
    if (errors.length === 0) goTo('code');
    return errors;
  }

  // A reload forgets what was typed, so it starts again.
  const step = person.idNumber === '' ? 'who' : asked === 'code' && !code.sent ? 'password' : asked;
  if (step === 'face' && held) {
    return (
      <div className="narrow stack-l">
        <StepBack onBack={() => goTo('code')} />
        <FaceToo caption={t('signIn.caption', { step: 2 })} check={withFace} />
      </div>
    );
  }
  if (step === 'who') {
    return (
      <div className="narrow stack-l">
        <LoadHint />
        <WhoStep
          title={t('signIn.title')}
          caption={t('signIn.caption', { step: 1 })}
          person={person}
          onPublicComputer={(publicComputer) => setPerson({ ...person, publicComputer })}
          onIdNumber={(idNumber) => {
            setPerson({ ...person, idNumber });
            goTo('password');
            return undefined;
          }}
        />
        <PasskeySignIn publicComputer={person.publicComputer} onDone={goOn} />
        <OtherWays />
      </div>
    );
  }
  return (
    <div className="narrow stack-l">
      <StepBack onBack={() => goTo(step === 'code' ? 'password' : 'who')} />
      {step === 'code' && code.sent ? (
        <CodeStep
          caption={t('signIn.caption', { step: 2 })}
          title={t('signIn.codeTitle')}
          lead={t('signIn.codeSent')}
          send={t('signIn.send')}
          code={code.sent}
          onCode={withCode}
          onResend={() => sendCode(INPUT_IDS.CODE)}
        />
      ) : (
        <PasswordStep
          caption={t('signIn.caption', { step: 2 })}
          onPassword={withPassword}
          onUseCode={() => sendCode(INPUT_IDS.PASSWORD)}
        />
      )}
    </div>
  );
}
