import { GUARDIAN_EVIDENCE } from '@exit-card/shared/delegation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
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
        <fieldset className={errorOf(PAPER) ? 'field err' : 'field'} id={PAPER} tabIndex={-1}>
          <legend className="visually-hidden">{t('guardian.paper')}</legend>
          {errorOf(PAPER) && (
            <p className="msg">
              <span className="visually-hidden">{t('common:error')}</span>
              {errorOf(PAPER)}
            </p>
          )}
          <ul className="choice">
            {GUARDIAN_EVIDENCE.map((type) => (
              <li key={type}>
                <label>
                  <input
                    type="radio"
                    name={PAPER}
                    value={type}
                    checked={evidenceType === type}
                    onChange={() => setEvidenceType(type)}
                  />
                  <span>{t(`grant:evidenceTypes.${type}`)}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </StepForm>
  );
}
