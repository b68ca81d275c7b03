import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { chosenDestination, DestinationChoice } from '../../application-fields/DestinationChoice.tsx';
import { faultsIn } from '../../application-fields/faults-in.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { StepProps } from './step-props.ts';

const { DESTINATION } = INPUT_IDS;

/** 目的地 */
export function DestinationStep({ caption, typed, onTyped, onNext }: StepProps) {
  const { t } = useTranslation(['apply', 'common']);
  const today = useToday();

  function next() {
    const { destination, errors } = chosenDestination(typed);
    const faults = errors.length > 0 ? errors : faultsIn({ destination }, today, ['DESTINATION']);
    if (faults.length > 0) return faults;
    onTyped({ destination, search: '' });
    return onNext({ destination }, DESTINATION);
  }

  return (
    <StepForm title={t('destination.title')} caption={caption} send={t('common:continue')} onSend={next}>
      {(errorOf) => <DestinationChoice typed={typed} onChange={onTyped} error={errorOf(DESTINATION)} />}
    </StepForm>
  );
}
