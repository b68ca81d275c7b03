import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import { INPUT_IDS } from './fields.ts';
import type { InputProps } from './NameField.tsx';

export function PhoneNumberField({ value, onChange, error }: InputProps) {
  const { t } = useTranslation('identity');
  return (
    <Field
      id={INPUT_IDS.PHONE_NUMBER}
      label={t('phoneNumber')}
      hint={t('phoneNumberHint')}
      error={error}
      className="short"
      type="tel"
      inputMode="tel"
      autoComplete="tel-national"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
