import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { INPUT_IDS } from '../../identity/fields.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { PasswordField } from './PasswordField.tsx';

interface Props {
  caption: string;
  onPassword: (password: string) => Promise<readonly FieldError[]>;
  onUseCode: () => Promise<readonly FieldError[]>;
}

/** The password; who has none or forgot it goes on with a code. */
export function PasswordStep({ caption, onPassword, onUseCode }: Props) {
  const { t } = useTranslation('account');
  const [password, setPassword] = useState('');

  function send() {
    if (password === '') return [{ id: INPUT_IDS.PASSWORD, text: t('passwordEmpty') }];
    return onPassword(password);
  }

  return (
    <StepForm
      title={t('signIn.withPassword')}
      caption={caption}
      send={t('signIn.send')}
      onSend={send}
      other={{ send: t('signIn.withCode'), onSend: onUseCode }}
    >
      {(errorOf) => (
        <PasswordField
          id={INPUT_IDS.PASSWORD}
          label={t('password')}
          error={errorOf(INPUT_IDS.PASSWORD)}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      )}
    </StepForm>
  );
}
