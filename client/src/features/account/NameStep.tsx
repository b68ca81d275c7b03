import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { INPUT_IDS, idNumberErrors, nameErrors } from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { NameField } from '../../identity/NameField.tsx';
import type { Person } from './ProveSteps.tsx';

interface Props {
  person: Person;
  onPerson: (person: Person) => void;
}

export function NameStep({ person, onPerson }: Props) {
  const { t } = useTranslation(['account', 'common']);
  const today = useToday();
  const [typed, setTyped] = useState(person);

  function next() {
    const errors = [...nameErrors(typed.name), ...idNumberErrors(typed.idNumber, today)];
    if (errors.length === 0) onPerson(typed);
    return errors;
  }

  return (
    <StepForm
      title={t('signIn.who')}
      caption={t('firstUse.caption', { step: 1 })}
      send={t('common:continue')}
      onSend={next}
    >
      {(errorOf) => (
        <div>
          <NameField
            value={typed.name}
            onChange={(name) => setTyped({ ...typed, name })}
            error={errorOf(INPUT_IDS.NAME)}
          />
          <IdNumberField
            value={typed.idNumber}
            onChange={(idNumber) => setTyped({ ...typed, idNumber })}
            error={errorOf(INPUT_IDS.ID_NUMBER)}
          />
        </div>
      )}
    </StepForm>
  );
}
