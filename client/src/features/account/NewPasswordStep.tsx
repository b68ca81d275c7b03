import { useMutation } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { checkPassword } from '@exit-card/shared/password-rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../app/apollo.ts';
import { StepForm } from '../../app/StepForm.tsx';
import { answerErrors } from '../../face-check/answer-errors.ts';
import { SetPasswordDocument } from '../../graphql/documents.ts';
import { INPUT_IDS, problemErrors } from '../../identity/fields.ts';
import { PasswordField } from './PasswordField.tsx';

const CURRENT = 'current-password';

interface Props {
  title: string;
  caption?: string;
  lead?: string;
  /** Ask for the current password; without it a fresh face check has to do. */
  withCurrent?: boolean;
  onSet?: () => void;
  /** The face check is too old. */
  onStale?: () => void;
}

export function NewPasswordStep({ withCurrent = false, onSet, onStale, ...words }: Props) {
  const { t } = useTranslation('account');
  const [newPassword, setNewPassword] = useState('');
  const [currentPassword, setCurrentPassword] = useState('');
  const [setPassword] = useMutation(SetPasswordDocument);

  async function save() {
    if (withCurrent && currentPassword === '') return [{ id: CURRENT, text: t('passwordEmpty') }];
    // Words about the person are left to the server: the page has them masked.
    const problems = checkPassword(newPassword, []).map((reason) => ({ field: 'PASSWORD' as const, reason }));
    if (problems.length > 0) return problemErrors(problems);
    const input = { newPassword, ...(withCurrent && { currentPassword }) };
    const { data } = await setPassword({ variables: { input } }).catch(stepUp);
    const answer = data?.setPassword;
    if (!answer) return [{ id: INPUT_IDS.PASSWORD, text: t('setPassword.needsFace') }];
    if (answer.__typename === 'SignInRefused') return [{ id: CURRENT, text: t('currentRefused') }];
    if (answer.__typename !== 'PasswordSet') return answerErrors(answer, INPUT_IDS.PASSWORD);
    onSet?.();
    return [];
  }

  function stepUp(error: unknown) {
    if (codeOf(error) !== ErrorCode.STEP_UP_REQUIRED) throw error;
    onStale?.();
    return { data: undefined };
  }

  return (
    <StepForm {...words} send={t('setPassword.send')} onSend={save}>
      {(errorOf) => (
        <div>
          {withCurrent && (
            <PasswordField
              id={CURRENT}
              label={t('currentPassword')}
              error={errorOf(CURRENT)}
              autoComplete="current-password"
              value={currentPassword}
              onChange={setCurrentPassword}
            />
          )}
          <PasswordField
            id={INPUT_IDS.PASSWORD}
            label={t('newPassword')}
            hint={t('newPasswordHint')}
            error={errorOf(INPUT_IDS.PASSWORD)}
            autoComplete="new-password"
            value={newPassword}
            onChange={setNewPassword}
          />
        </div>
      )}
    </StepForm>
  );
}
