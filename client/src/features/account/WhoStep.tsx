import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { INPUT_IDS, idNumberErrors } from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { PublicComputer } from '../../identity/PublicComputer.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

interface Person {
  idNumber: string;
  publicComputer: boolean;
}

interface Props {
  title: string;
  caption: string;
  person: Person;
  /** What is wrong, if the next step had to ask the server. */
  onPerson: (person: Person) => Promise<readonly FieldError[]> | undefined;
}

/** The ID number, and whether others use this computer too. */
export function WhoStep({ title, caption, person, onPerson }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [typed, setTyped] = useState(person);

  async function next() {
    const errors = idNumberErrors(typed.idNumber, today);
    return errors.length > 0 ? errors : ((await onPerson(typed)) ?? []);
  }

  return (
    <StepForm title={title} caption={caption} send={t('continue')} onSend={next}>
      {(errorOf) => (
        <>
          <IdNumberField
            value={typed.idNumber}
            onChange={(idNumber) => setTyped({ ...typed, idNumber })}
            error={errorOf(INPUT_IDS.ID_NUMBER)}
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
