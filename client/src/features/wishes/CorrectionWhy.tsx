import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { CorrectionStepProps } from './correction-step-props.ts';
import { reasonFault } from './reason-fault.ts';

const REASON = 'reason';

/** 为什么要更正？ */
export function CorrectionWhy({ caption, draft, onNext }: CorrectionStepProps) {
  const { t } = useTranslation(['wishes', 'common']);
  const [reason, setReason] = useState(draft.reason);

  function next() {
    if (reasonFault(reason)) return [{ id: REASON, text: t('correction.whyFault') }];
    onNext({ reason });
    return [];
  }

  return (
    <StepForm title={t('correction.why')} caption={caption} send={t('common:continue')} onSend={next}>
      {(errorOf) => (
        <TextArea
          id={REASON}
          label={t('correction.whyLabel')}
          hint={t('correction.whyHint')}
          error={errorOf(REASON)}
          rows={4}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </StepForm>
  );
}
