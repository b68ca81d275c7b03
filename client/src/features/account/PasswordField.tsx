import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

interface Props {
  id: string;
  label: string;
  hint?: string;
  error: string | undefined;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
}

/** Can be shown, pasted and filled in by a password manager. */
export function PasswordField({ hint, onChange, ...field }: Props) {
  const { t } = useTranslation('account');
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...field}
      {...(hint && { hint })}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      onChange={(event) => onChange(event.target.value)}
    >
      <Button look="plain" size="small" aria-controls={field.id} onClick={() => setShown(!shown)}>
        {t(shown ? 'hide' : 'show')}
      </Button>
    </Field>
  );
}
