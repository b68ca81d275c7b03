import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepBack } from '../../app/StepBack.tsx';
import { useStep } from '../../app/use-step.ts';
import { CodeStep } from '../../identity/CodeStep.tsx';
import { INPUT_IDS } from '../../identity/fields.ts';
import { FaceToo } from './FaceToo.tsx';
import { Mismatch } from './Mismatch.tsx';
import { NameStep } from './NameStep.tsx';
import { PhoneStep } from './PhoneStep.tsx';
import { useCode } from './use-code.ts';
import { useProof } from './use-proof.ts';

const NOBODY = { name: '', idNumber: '', phoneNumber: '', publicComputer: false };
export type Person = typeof NOBODY;

/** Name and ID number, the phone, the code: what opens an account. */
export function ProveSteps() {
  const { t } = useTranslation(['account', 'identity']);
  const [person, setPerson] = useState(NOBODY);
  const [asked, goTo] = useStep<'who' | 'phone' | 'code' | 'face'>('who');
  const code = useCode('FIRST_USE');
  const { prove, held, withFace, mismatch, forget } = useProof({ person, code, goTo });

  async function sendCode({ idNumber, phoneNumber }: Person, at: string) {
    const errors = await code.send({ idNumber, phoneNumber }, at);
    if (errors.length === 0) goTo('code');
    return errors;
  }

  function again() {
    forget();
    goTo('who');
  }

  // A reload forgets what was typed, so it starts again.
  const step = person.idNumber === '' ? 'who' : asked === 'code' && !code.sent ? 'phone' : asked;
  if (mismatch) return <Mismatch check={mismatch} onAgain={again} />;
  if (step === 'face' && held) {
    return (
      <div className="narrow stack-l">
        <StepBack onBack={() => goTo('code')} />
        <FaceToo caption={t('firstUse.caption', { step: 4 })} check={withFace} />
      </div>
    );
  }
  if (step === 'who') {
    return (
      <div className="narrow stack-l">
        <NameStep
          person={person}
          onPerson={(next) => {
            setPerson(next);
            goTo('phone');
          }}
        />
      </div>
    );
  }
  return (
    <div className="narrow stack-l">
      <StepBack onBack={() => goTo(step === 'code' ? 'phone' : 'who')} />
      {step === 'code' && code.sent ? (
        <CodeStep
          title={t('firstUse.codeTitle')}
          caption={t('firstUse.caption', { step: 3 })}
          lead={t('identity:codeSent')}
          send={t('firstUse.codeSend')}
          code={code.sent}
          onCode={prove}
          onResend={() => sendCode(person, INPUT_IDS.CODE)}
        />
      ) : (
        <PhoneStep
          person={person}
          onPerson={(next) => {
            setPerson(next);
            return sendCode(next, INPUT_IDS.PHONE_NUMBER);
          }}
        />
      )}
    </div>
  );
}
