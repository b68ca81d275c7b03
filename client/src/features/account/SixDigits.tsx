import { useTranslation } from 'react-i18next';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { InputProps } from '../../identity/NameField.tsx';
import { Field } from '../../ui/Field.tsx';

/** What the authenticator shows now; blanks are fine, and a password app may fill it in. */
export function SixDigits({ value, onChange, error }: InputProps) {
  const { t } = useTranslation('account');
  return (
    <Field
      id={INPUT_IDS.CODE}
      label={t('secondFactor.code')}
      hint={t('secondFactor.codeHint')}
      error={error}
      className="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
