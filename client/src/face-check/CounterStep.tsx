import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../app/StepForm.tsx';
import { Field } from '../ui/Field.tsx';
import { Hotline } from '../ui/Hotline.tsx';
import { Notice } from '../ui/Notice.tsx';
import { answerErrors } from './answer-errors.ts';
import type { CheckFace } from './use-face-check.ts';

const ID = 'counter-code';
const DIGITS = /^\d{8}$/;

interface Props {
  caption: string;
  check: CheckFace;
  onPassed?: () => void;
}

/** Where no face check is connected an officer compares the face; the code that came of it is typed here. */
export function CounterStep({ caption, check, onPassed }: Props) {
  const { t } = useTranslation('account');
  const [typed, setTyped] = useState('');

  async function send() {
    const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
    if (!DIGITS.test(digits)) return [{ id: ID, text: t('counter.form') }];
    const answer = await check(`counter:${digits}`);
    if (!answer) return [{ id: ID, text: t('noCheck') }];
    if (answer.__typename === 'FacePassed' || answer.__typename === 'SignedIn') {
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
        onSend={send}
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
