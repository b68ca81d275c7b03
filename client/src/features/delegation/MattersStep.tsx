import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { StepProps } from './ask-draft.ts';

const NEEDED = ['matters', 'powers', 'periodFrom', 'periodTo'] as const;

/** What the deed empowers to, and for how long. */
export function MattersStep({ caption, draft, onNext }: StepProps) {
  const { t } = useTranslation(['delegation', 'common']);
  const [typed, setTyped] = useState(draft);
  const change = (part: Partial<typeof draft>) => setTyped({ ...typed, ...part });

  function next() {
    const empty = NEEDED.filter((field) => typed[field].trim() === '');
    const errors: FieldError[] = empty.map((id) => ({
      id,
      text: t('proxy.emptyOf', { label: t(`deed.${id}`) }),
    }));
    const reversed = typed.periodTo !== '' && typed.periodTo < typed.periodFrom;
    if (reversed) errors.push({ id: 'periodTo', text: t('proxy.order') });
    if (errors.length === 0) onNext(typed);
    return errors;
  }

  return (
    <StepForm title={t('proxy.matters')} caption={caption} send={t('common:continue')} onSend={next}>
      {(errorOf) => (
        <div>
          {(['matters', 'powers'] as const).map((field) => (
            <TextArea
              key={field}
              id={field}
              label={t(`deed.${field}`)}
              hint={t(`proxy.${field}Hint`)}
              error={errorOf(field)}
              value={typed[field]}
              rows={3}
              onChange={(event) => change({ [field]: event.target.value })}
            />
          ))}
          {(['periodFrom', 'periodTo'] as const).map((field) => (
            <Field
              key={field}
              id={field}
              label={t(`deed.${field}`)}
              error={errorOf(field)}
              className="short"
              type="date"
              value={typed[field]}
              onChange={(event) => change({ [field]: event.target.value })}
            />
          ))}
        </div>
      )}
    </StepForm>
  );
}
