import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { CheckFaceDocument } from '../../graphql/documents.ts';
import { Field } from '../../ui/Field.tsx';
import { Hotline } from '../../ui/Hotline.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { answerErrors } from './answer-errors.ts';

const ID = 'counter-code';
const DIGITS = /^\d{8}$/;

interface Props {
  caption: string;
  onPassed?: () => void;
}

/** Where no face check is connected an officer compares the face; the code that came of it is typed here. */
export function CounterStep({ caption, onPassed }: Props) {
  const { t } = useTranslation('account');
  const [typed, setTyped] = useState('');
  const [checkFace] = useMutation(CheckFaceDocument);

  async function check() {
    const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
    if (!DIGITS.test(digits)) return [{ id: ID, text: t('counter.form') }];
    const { data } = await checkFace({ variables: { input: { capture: `counter:${digits}` } } });
    const answer = data?.checkFace;
    if (!answer) return [{ id: ID, text: t('noCheck') }];
    if (answer.__typename === 'FacePassed') {
      onPassed?.();
      return [];
    }
    if (answer.__typename !== 'FaceNotRecognised') return answerErrors(answer, ID);
    const { triesLeft: count } = answer;
    return [{ id: ID, text: count > 0 ? t('counter.wrong', { count }) : t('counter.wrongLast') }];
  }

  return (
    <>
      <StepForm
        title={t('face.title')}
        caption={caption}
        lead={t('counter.lead')}
        send={t('counter.send')}
        onSend={check}
      >
        {(errorOf) => (
          <>
            <Notice kind="calm" title={t('face.noneTitle')}>
              <p className="note">{t('counter.why')}</p>
            </Notice>
            <Field
              id={ID}
              label={t('counter.code')}
              hint={t('counter.hint')}
              error={errorOf(ID)}
              className="code"
              inputMode="numeric"
              maxLength={16}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </>
        )}
      </StepForm>
      <Hotline />
    </>
  );
}
