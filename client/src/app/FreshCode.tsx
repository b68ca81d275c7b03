import { useTranslation } from 'react-i18next';
import { CodeStep } from '../identity/CodeStep.tsx';
import type { SentCode } from '../identity/code-challenge.ts';
import { INPUT_IDS } from '../identity/fields.ts';
import { StepBack } from './StepBack.tsx';
import { StepForm } from './StepForm.tsx';
import { useFreshCode } from './use-fresh-code.ts';

const WHY = 'fresh-code-why';

interface Props {
  /** The newest code that was sent; one that still works is not sent again. */
  code: SentCode | undefined;
  onCode: (code: SentCode) => void;
  onProven: () => void;
  onBack: () => void;
}

/** 请确认是您本人: why, then a code to the phone of the account. */
export function FreshCode({ code, onCode, onProven, onBack }: Props) {
  const { t } = useTranslation('layout');
  const { send, give } = useFreshCode({ code, onCode, onProven });

  return (
    <div className="narrow stack-l">
      <StepBack onBack={onBack} />
      {code ? (
        <CodeStep
          title={t('freshCode.codeTitle')}
          lead={t('freshCode.codeLead')}
          send={t('freshCode.confirm')}
          code={code}
          onCode={give}
          onResend={() => send(INPUT_IDS.CODE)}
        />
      ) : (
        <StepForm title={t('freshCode.title')} send={t('freshCode.send')} onSend={() => send(WHY)}>
          {() => (
            <div id={WHY} tabIndex={-1} className="stack">
              <p className="lead">{t('freshCode.why')}</p>
              <p className="quiet">{t('freshCode.kept')}</p>
            </div>
          )}
        </StepForm>
      )}
    </div>
  );
}
