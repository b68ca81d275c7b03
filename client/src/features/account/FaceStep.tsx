import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { CheckFaceDocument } from '../../graphql/documents.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RadioChoice } from '../../ui/RadioChoice.tsx';
import { answerErrors } from './answer-errors.ts';
import { CounterStep } from './CounterStep.tsx';

const FACE = 'face';
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
    if (!answer) return [{ id: FACE, text: t('noCheck') }];
    if (answer.__typename !== 'FacePassed') return answerErrors(answer, FACE);
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
