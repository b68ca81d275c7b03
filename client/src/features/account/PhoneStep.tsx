import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { INPUT_IDS, phoneNumberErrors } from '../../identity/fields.ts';
import { PhoneNumberField } from '../../identity/PhoneNumberField.tsx';
import { PublicComputer } from '../../identity/PublicComputer.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { Person } from './ProveSteps.tsx';

interface Props {
  person: Person;
  onPerson: (person: Person) => Promise<readonly FieldError[]>;
}

/** Where the code goes, and whether others use this computer too. */
export function PhoneStep({ person, onPerson }: Props) {
  const { t } = useTranslation('account');
  const [typed, setTyped] = useState(person);

  function next() {
    const errors = phoneNumberErrors(typed.phoneNumber);
    return errors.length > 0 ? errors : onPerson(typed);
  }

  return (
    <StepForm
      title={t('firstUse.phone')}
      caption={t('firstUse.caption', { step: 2 })}
      send={t('firstUse.phoneSend')}
      onSend={next}
    >
      {(errorOf) => (
        <>
          <PhoneNumberField
            value={typed.phoneNumber}
            onChange={(phoneNumber) => setTyped({ ...typed, phoneNumber })}
            error={errorOf(INPUT_IDS.PHONE_NUMBER)}
          />
          <PublicComputer
            checked={typed.publicComputer}
            onChange={(publicComputer) => setTyped({ ...typed, publicComputer })}
          />
        </>
      )}
    </StepForm>
  );
}
