import { parseIdNumber } from '@exit-card/shared/id-number';
import { typedNumber } from '@exit-card/shared/typed-text';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/use-service.ts';
import { Field } from '../ui/Field.tsx';
import { Nudge } from '../ui/Nudge.tsx';
import { INPUT_IDS } from './fields.ts';
import { IdNumberReadback } from './IdNumberReadback.tsx';
import type { InputProps } from './NameField.tsx';

/** Reads a whole number back in three parts; a check digit that does not fit is advice and never blocks. */
export function IdNumberField({ value, onChange, error }: InputProps) {
  const { t } = useTranslation('identity');
  const today = useToday();
  const whole = typedNumber(value).length === 18;
  const parsed = parseIdNumber(value, today);
  const doubtful = parsed.ok && !parsed.checkDigitFits;

  return (
    <Field
      id={INPUT_IDS.ID_NUMBER}
      label={t('idNumber')}
      hint={t('idNumberHint')}
      error={error}
      className="idno"
      maxLength={40}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(doubtful && { 'aria-describedby': 'id-number-nudge' })}
    >
      {whole && <IdNumberReadback idNumber={typedNumber(value)} doubtful={doubtful} />}
      <div role="status">
        {doubtful && (
          <Nudge id="id-number-nudge" title={t('checkDigit')}>
            {t('checkDigitRest')}
          </Nudge>
        )}
      </div>
    </Field>
  );
}
