import { GUARDIAN_EVIDENCE } from '@exit-card/shared/delegation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { RadioChoice } from '../../ui/RadioChoice.tsx';
import type { StepProps } from './ask-draft.ts';

const PAPER = 'paper';

/** Which paper proves the guardianship. */
export function PaperStep({ caption, draft, onNext }: StepProps) {
  const { t } = useTranslation(['delegation', 'grant', 'common']);
  const [evidenceType, setEvidenceType] = useState(draft.evidenceType);

  function next() {
    if (evidenceType === null) return [{ id: PAPER, text: t('guardian.paperEmpty') }];
    onNext({ evidenceType });
    return [];
  }

  return (
    <StepForm title={t('guardian.paper')} caption={caption} send={t('common:continue')} onSend={next}>
      {(errorOf) => (
        <RadioChoice
          id={PAPER}
          legend={t('guardian.paper')}
          legendHidden
          error={errorOf(PAPER)}
          options={GUARDIAN_EVIDENCE.map((value) => ({ value, text: t(`grant:evidenceTypes.${value}`) }))}
          chosen={evidenceType}
          onChange={setEvidenceType}
        />
      )}
    </StepForm>
  );
}
