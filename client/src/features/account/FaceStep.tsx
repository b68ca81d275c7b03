import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { CheckFaceDocument } from '../../graphql/documents.ts';
import { Notice } from '../../ui/Notice.tsx';
import { answerErrors } from './answer-errors.ts';
import { CounterStep } from './CounterStep.tsx';

const RESULTS = ['pass', 'fail', 'down'] as const;

interface Props {
  caption: string;
  demo: boolean;
  onPassed?: () => void;
}

/** Where a camera would stand. The demo asks which result to play; without a provider a code from the counter does. */
export function FaceStep({ caption, demo, onPassed }: Props) {
  const { t } = useTranslation('account');
  const [result, setResult] = useState<(typeof RESULTS)[number]>('pass');
  const [checkFace] = useMutation(CheckFaceDocument);

  async function check() {
    const { data } = await checkFace({ variables: { input: { capture: `demo:${result}` } } });
    const answer = data?.checkFace;
    if (!answer) return [{ id: 'face-pass', text: t('noCheck') }];
    if (answer.__typename !== 'FacePassed') return answerErrors(answer, `face-${result}`);
    onPassed?.();
    return [];
  }

  if (!demo) return <CounterStep caption={caption} {...(onPassed && { onPassed })} />;
  return (
    <StepForm
      title={t('face.title')}
      caption={caption}
      lead={t('face.lead')}
      send={t('face.send')}
      onSend={check}
    >
      {(errorOf) => (
        <>
          <Notice kind="calm" title={t('face.demoTitle')}>
            <p className="note">{t('face.demo')}</p>
          </Notice>
          <fieldset className={errorOf(`face-${result}`) ? 'field err' : 'field'}>
            <legend>{t('face.results')}</legend>
            {errorOf(`face-${result}`) && <p className="msg">{errorOf(`face-${result}`)}</p>}
            <ul className="choice">
              {RESULTS.map((one) => (
                <li key={one}>
                  <label>
                    <input
                      type="radio"
                      id={`face-${one}`}
                      name="face"
                      checked={one === result}
                      onChange={() => setResult(one)}
                    />
                    <span>
                      {t(`face.${one}`)}
                      <small>{t(`face.${one}Note`)}</small>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        </>
      )}
    </StepForm>
  );
}
