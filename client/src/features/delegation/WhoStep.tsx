import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { useToday } from '../../app/use-service.ts';
import { INPUT_IDS, idNumberErrors, nameErrors } from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { NameField } from '../../identity/NameField.tsx';
import type { StepProps } from './ask-draft.ts';

interface Props extends StepProps {
  title: string;
  lead: string;
}

/** Whose cards it is about: name and ID number. */
export function WhoStep({ title, lead, caption, draft, onNext }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const [name, setName] = useState(draft.name);
  const [idNumber, setIdNumber] = useState(draft.idNumber);

  function next() {
    const errors = [...nameErrors(name), ...idNumberErrors(idNumber, today)];
    if (errors.length === 0) onNext({ name, idNumber });
    return errors;
  }

  return (
    <StepForm title={title} caption={caption} lead={lead} send={t('continue')} onSend={next}>
      {(errorOf) => (
        <div>
          <NameField value={name} onChange={setName} error={errorOf(INPUT_IDS.NAME)} />
          <IdNumberField value={idNumber} onChange={setIdNumber} error={errorOf(INPUT_IDS.ID_NUMBER)} />
        </div>
      )}
    </StepForm>
  );
}
