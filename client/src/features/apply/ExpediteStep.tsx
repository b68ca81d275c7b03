import { ExpediteReason } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import { GuideLink } from '../../app/GuideLink.tsx';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { faultsIn } from '../../application-fields/faults-in.ts';
import { INPUT_IDS } from '../../identity/fields.ts';
import { RadioChoice } from '../../ui/RadioChoice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { StepProps } from './step-props.ts';

const { EXPEDITE_REASON, EXPEDITE_EXPLANATION } = INPUT_IDS;

/** 要不要加急, and why. */
export function ExpediteStep({ caption, typed, onTyped, onNext }: StepProps) {
  const { t } = useTranslation(['apply', 'card', 'common']);
  const today = useToday();
  const { expedite, explanation } = typed;
  const wished = expedite !== null && expedite !== 'NO';

  function next() {
    if (expedite === null) return [{ id: EXPEDITE_REASON, text: t('expedite.none') }];
    const content = { expedite: expedite === 'NO' ? null : { reason: expedite, explanation } };
    const faults = faultsIn(content, today, ['EXPEDITE_REASON', 'EXPEDITE_EXPLANATION']);
    return faults.length > 0 ? faults : onNext(content, EXPEDITE_REASON);
  }

  return (
    <StepForm
      title={t('expedite.title')}
      caption={caption}
      lead={
        <div>
          <p className="quiet">{t('expedite.lead')}</p>
          <GuideLink to="expedite" />
        </div>
      }
      send={t('common:continue')}
      onSend={next}
    >
      {(errorOf) => (
        <div>
          <RadioChoice
            id={EXPEDITE_REASON}
            legend={t('expedite.title')}
            legendHidden
            error={errorOf(EXPEDITE_REASON)}
            options={[
              { value: 'NO', text: t('expedite.no'), note: t('expedite.noNote') },
              ...Object.values(ExpediteReason).map((value) => ({
                value,
                text: t('expedite.because', { reason: t(`card:expediteReasons.${value}`) }),
              })),
            ]}
            chosen={expedite}
            onChange={(chosen: typeof expedite) => onTyped({ expedite: chosen })}
          />
          {wished && (
            <TextArea
              id={EXPEDITE_EXPLANATION}
              label={t(expedite === 'OTHER' ? 'expedite.explanation' : 'expedite.explanationOptional')}
              hint={t('expedite.explanationHint')}
              error={errorOf(EXPEDITE_EXPLANATION)}
              rows={4}
              value={explanation}
              onChange={(event) => onTyped({ explanation: event.target.value })}
            />
          )}
        </div>
      )}
    </StepForm>
  );
}
