import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { INPUT_IDS, phoneNumberErrors } from '../../identity/fields.ts';
import { PhoneNumberField } from '../../identity/PhoneNumberField.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

interface Props {
  onPhone: (phoneNumber: string) => Promise<readonly FieldError[]>;
}

/** The number that receives codes from now on. */
export function NewPhoneStep({ onPhone }: Props) {
  const { t } = useTranslation('account-security');
  const [typed, setTyped] = useState('');

  function next() {
    const errors = phoneNumberErrors(typed);
    return errors.length > 0 ? errors : onPhone(typed);
  }

  return (
    <StepForm
      title={t('phone.newTitle')}
      caption={t('phone.caption', { step: 2 })}
      lead={t('phone.newLead')}
      send={t('phone.sendCode')}
      onSend={next}
    >
      {(errorOf) => (
        <PhoneNumberField value={typed} onChange={setTyped} error={errorOf(INPUT_IDS.PHONE_NUMBER)} />
      )}
    </StepForm>
  );
}
