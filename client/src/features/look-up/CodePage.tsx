import { type FormEvent, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { CodeField } from '../../identity/CodeField.tsx';
import { codeErrors, INPUT_IDS } from '../../identity/fields.ts';
import { NoMessage } from '../../identity/NoMessage.tsx';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useErrors } from '../../ui/use-errors.ts';
import { useFlow } from './flow.ts';
import { useLookUp } from './use-look-up.ts';
import { useRequestCode } from './use-request-code.ts';

/** Step 3: the code, then the answer. */
export function CodePage() {
  const { t } = useTranslation('look-up');
  const { t: tIdentity } = useTranslation('identity');
  const { challenge } = useFlow();
  const [code, setCode] = useState('');
  const { errors, errorOf, setErrors } = useErrors();
  const { lookUp, triesLeft, resetTries, loading, error } = useLookUp();
  const { requestCode, error: resendError } = useRequestCode();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found = codeErrors(code);
    setErrors(found);
    if (found.length === 0 && !loading) setErrors(await lookUp(code));
  }

  async function resend(): Promise<boolean> {
    const { sent, errors: refused } = await requestCode();
    setErrors(refused);
    if (sent) {
      setCode('');
      resetTries();
    }
    return sent;
  }

  if (!challenge) return <Navigate to={PATHS.lookUp} replace />;
  return (
    <div className="narrow stack-l">
      <BackLink to={PATHS.lookUpPhone} />
      <ErrorSummary errors={errors} />
      <PageTitle title={t('code.title')} caption={t('step', { step: 3 })} failed={errors.length > 0}>
        {t('code.title')}
      </PageTitle>
      <p className="quiet">{tIdentity('codeSent')}</p>
      <FaultNotice error={error ?? resendError} />
      <form className="stack-l" noValidate onSubmit={submit}>
        <CodeField
          value={code}
          onChange={setCode}
          error={errorOf(INPUT_IDS.CODE)}
          challenge={challenge}
          triesLeft={triesLeft}
        />
        <Button type="submit" size="grow" busy={loading}>
          {t('code.send')}
        </Button>
      </form>
      <NoMessage challenge={challenge} resend={resend}>
        <li>
          <Trans
            t={tIdentity}
            i18nKey="blocked"
            components={{ 1: <Link to={PATHS.lookUpPhone}>{PATHS.lookUpPhone}</Link> }}
          />
        </li>
      </NoMessage>
    </div>
  );
}
