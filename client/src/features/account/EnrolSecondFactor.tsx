import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { ConfirmSecondFactorDocument } from '../../graphql/documents.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { DemoDigits } from './DemoDigits.tsx';
import { SecretKey } from './SecretKey.tsx';
import { SixDigits } from './SixDigits.tsx';
import { useSixDigits } from './use-six-digits.ts';

interface Props {
  secret: { secret: string; uri: string };
  demo: boolean;
}

/** The key goes into the authenticator; its first six digits show that it has arrived. */
export function EnrolSecondFactor({ secret, demo }: Props) {
  const { t } = useTranslation('account');
  const [confirm] = useMutation(ConfirmSecondFactorDocument);
  const { typed, setTyped, check } = useSixDigits(async (code) => {
    const { data } = await confirm({ variables: { input: { code } } });
    return data?.confirmSecondFactor;
  });
  return (
    <StepForm
      title={t('secondFactor.enrolTitle')}
      lead={t('secondFactor.enrolLead')}
      send={t('secondFactor.confirm')}
      onSend={check}
    >
      {(errorOf) => (
        <ol className="tasks">
          <li>
            <h2 className="h-s">{t('secondFactor.scanTitle')}</h2>
            <QrCode text={secret.uri} label={t('secondFactor.qr')} />
            <p>
              <a href={secret.uri}>{t('secondFactor.openHere')}</a>
            </p>
          </li>
          <li>
            <h2 className="h-s">{t('secondFactor.typeTitle')}</h2>
            <SecretKey secret={secret.secret} />
          </li>
          <li>
            <h2 className="h-s">{t('secondFactor.confirmTitle')}</h2>
            <SixDigits value={typed} onChange={setTyped} error={errorOf('code')} />
            {demo && <DemoDigits />}
          </li>
        </ol>
      )}
    </StepForm>
  );
}
