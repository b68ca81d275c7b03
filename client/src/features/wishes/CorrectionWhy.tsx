import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { reasonFault } from '../../wish-view/reason-fault.ts';
import type { CorrectionStepProps } from './correction-step-props.ts';

const REASON = 'reason';

/** 为什么要更正？ */
export function CorrectionWhy({ caption, draft: { reason }, onTyped, onNext }: CorrectionStepProps) {
  const { t } = useTranslation(['wishes', 'common']);

  function next() {
    if (reasonFault(reason)) return [{ id: REASON, text: t('correction.whyFault') }];
    onNext();
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
          onChange={(event) => onTyped({ reason: event.target.value })}
        />
      )}
    </StepForm>
  );
}
