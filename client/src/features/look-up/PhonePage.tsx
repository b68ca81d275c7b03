import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { INPUT_IDS, phoneNumberErrors } from '../../identity/fields.ts';
import { PhoneNumberField } from '../../identity/PhoneNumberField.tsx';
import { PublicComputer } from '../../identity/PublicComputer.tsx';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useErrors } from '../../ui/use-errors.ts';
import { useFlow } from './flow.ts';
import { useRequestCode } from './use-request-code.ts';

/** Step 2: where the code goes. */
export function PhonePage() {
  const { t } = useTranslation('look-up');
  const { draft, change } = useFlow();
  const { errors, errorOf, setErrors } = useErrors();
  const { requestCode, loading, error } = useRequestCode();
  const navigate = useNavigate();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found = phoneNumberErrors(draft.phoneNumber);
    setErrors(found);
    if (found.length > 0 || loading) return;
    const { sent, errors: refused } = await requestCode();
    setErrors(refused);
    if (sent) void navigate(PATHS.lookUpCode);
  }

  if (!draft.idNumber) return <Navigate to={PATHS.lookUp} replace />;
  return (
    <div className="narrow stack-l">
      <BackLink to={PATHS.lookUp} />
      <ErrorSummary errors={errors} />
      <PageTitle title={t('phone.title')} caption={t('step', { step: 2 })} failed={errors.length > 0}>
        {t('phone.title')}
      </PageTitle>
      <FaultNotice error={error} />
      <form className="stack-l" noValidate onSubmit={submit}>
        <PhoneNumberField
          value={draft.phoneNumber}
          onChange={(phoneNumber) => change({ phoneNumber })}
          error={errorOf(INPUT_IDS.PHONE_NUMBER)}
        />
        <PublicComputer
          checked={draft.publicComputer}
          onChange={(publicComputer) => change({ publicComputer })}
        />
        <Button type="submit" size="grow" busy={loading}>
          {t('phone.send')}
        </Button>
      </form>
    </div>
  );
}
