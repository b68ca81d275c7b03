import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { Field } from '../../ui/Field.tsx';
import type { StepProps } from './ask-draft.ts';

const FIELDS = ['deedNumber', 'notaryOffice', 'notaryName', 'issuedOn'] as const;

/** Which deed it is: number, office, notary, day. */
export function DeedStep({ caption, draft, onNext }: StepProps) {
  const { t } = useTranslation(['delegation', 'common']);
  const [typed, setTyped] = useState(draft);

  function next() {
    const empty = FIELDS.filter((field) => typed[field].trim() === '');
    if (empty.length === 0) onNext(typed);
    return empty.map((id) => ({ id, text: t('proxy.emptyOf', { label: t(`deed.${id}`) }) }));
  }

  return (
    <StepForm title={t('proxy.deed')} caption={caption} send={t('common:continue')} onSend={next}>
      {(errorOf) => (
        <div>
          {FIELDS.map((field) => (
            <Field
              key={field}
              id={field}
              label={t(`deed.${field}`)}
              error={errorOf(field)}
              type={field === 'issuedOn' ? 'date' : 'text'}
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
              {...(field !== 'notaryOffice' && { className: 'short' })}
            />
          ))}
        </div>
      )}
    </StepForm>
  );
}
