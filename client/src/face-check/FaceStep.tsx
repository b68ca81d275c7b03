import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../app/StepForm.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioChoice } from '../ui/RadioChoice.tsx';
import { answerErrors } from './answer-errors.ts';
import { CounterStep } from './CounterStep.tsx';
import { type CheckFace, useFaceCheck } from './use-face-check.ts';

const FACE = 'face';
const RESULTS = ['pass', 'fail', 'down'] as const;

interface Props {
  caption: string;
  demo: boolean;
  onPassed?: () => void;
  /** Why it is asked, in the place of the usual words. */
  lead?: string;
  /** Who judges it; left out, for whoever is signed in. */
  check?: CheckFace;
}

/** Where a camera would stand. The demo asks which result to play; without a provider a code from the counter does. */
export function FaceStep({ caption, demo, onPassed, lead, check }: Props) {
  const { t } = useTranslation('account');
  const [result, setResult] = useState<(typeof RESULTS)[number]>('pass');
  const ofSignedIn = useFaceCheck();
  const ask = check ?? ofSignedIn;

  async function send() {
    const answer = await ask(`demo:${result}`);
    if (!answer) return [{ id: FACE, text: t('noCheck') }];
    if (answer.__typename !== 'FacePassed' && answer.__typename !== 'SignedIn')
      return answerErrors(answer, FACE);
    onPassed?.();
    return [];
  }

  if (!demo) return <CounterStep caption={caption} check={ask} {...(onPassed && { onPassed })} />;
  return (
    <StepForm
      title={t('face.title')}
      caption={caption}
      lead={lead ?? t('face.lead')}
      send={t('face.send')}
      onSend={send}
    >
      {(errorOf) => (
        <>
          <Notice kind="calm" title={t('face.demoTitle')}>
            <p className="note">{t('face.demo')}</p>
          </Notice>
          <RadioChoice
            id={FACE}
            legend={t('face.results')}
            error={errorOf(FACE)}
            options={RESULTS.map((value) => ({
              value,
              text: t(`face.${value}`),
              note: t(`face.${value}Note`),
            }))}
            chosen={result}
            onChange={setResult}
          />
        </>
      )}
    </StepForm>
  );
}
