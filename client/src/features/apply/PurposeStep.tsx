import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { faultsIn } from '../../application-fields/faults-in.ts';
import { PurposeChoice, purposeContent } from '../../application-fields/PurposeChoice.tsx';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { StepProps } from './step-props.ts';

/** 出境事由 */
export function PurposeStep({ caption, typed, onTyped, onNext }: StepProps) {
  const { t } = useTranslation(['apply', 'common']);
  const today = useToday();

  function next() {
    const content = purposeContent(typed);
    const faults = faultsIn(content, today, ['EXIT_PURPOSE', 'PURPOSE_TEXT']);
    return faults.length > 0 ? faults : onNext(content, INPUT_IDS.EXIT_PURPOSE);
  }

  return (
    <StepForm title={t('purpose.title')} caption={caption} send={t('common:continue')} onSend={next}>
      {(errorOf) => <PurposeChoice typed={typed} onChange={onTyped} errorOf={errorOf} />}
    </StepForm>
  );
}
