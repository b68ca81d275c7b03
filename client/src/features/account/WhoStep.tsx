import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { INPUT_IDS, idNumberErrors } from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { PublicComputer } from '../../identity/PublicComputer.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';

interface Props {
  title: string;
  caption: string;
  person: { idNumber: string; publicComputer: boolean };
  /** At once: another way in beside this form has to know it too. */
  onPublicComputer: (publicComputer: boolean) => void;
  /** What is wrong, if the next step had to ask the server. */
  onIdNumber: (idNumber: string) => Promise<readonly FieldError[]> | undefined;
}

/** The ID number, and whether others use this computer too. */
export function WhoStep({ title, caption, person, onPublicComputer, onIdNumber }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [typed, setTyped] = useState(person.idNumber);

  async function next() {
    const errors = idNumberErrors(typed, today);
    return errors.length > 0 ? errors : ((await onIdNumber(typed)) ?? []);
  }

  return (
    <StepForm title={title} caption={caption} send={t('continue')} onSend={next}>
      {(errorOf) => (
        <>
          <IdNumberField value={typed} onChange={setTyped} error={errorOf(INPUT_IDS.ID_NUMBER)} />
          <PublicComputer checked={person.publicComputer} onChange={onPublicComputer} />
        </>
      )}
    </StepForm>
  );
}
