import { typedNumber } from '@exit-card/shared/typed-text';
import { parseUscc } from '@exit-card/shared/uscc';
import { useTranslation } from 'react-i18next';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { InputProps } from '../../identity/NameField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** A whole code whose last character does not fit gets a word of advice before it is sent. */
export function UsccField({ value, onChange, error }: InputProps) {
  const { t } = useTranslation('organisations');
  const parsed = parseUscc(value);
  const doubtful = !parsed.ok && typedNumber(value).length === 18 && !error;

  return (
    <Field
      id={INPUT_IDS.USCC}
      label={t('register.uscc')}
      hint={t('register.usccHint')}
      error={error}
      className="idno"
      maxLength={40}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(doubtful && { 'aria-describedby': 'uscc-nudge' })}
    >
      <div role="status">
        {doubtful && (
          <div className="nudge" id="uscc-nudge">
            <Icon name="warn" />
            <p>
              <strong>{t('register.usccNudge')}</strong>
              {t('register.usccNudgeRest')}
            </p>
          </div>
        )}
      </div>
    </Field>
  );
}
