import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { ProveSecondFactorDocument } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { DemoDigits } from './DemoDigits.tsx';
import { SixDigits } from './SixDigits.tsx';
import { useSixDigits } from './use-six-digits.ts';

interface Props {
  demo: boolean;
  onLost: () => void;
}

/** The authenticator is set up; this sign-in has not proved it yet. */
export function ProveSecondFactor({ demo, onLost }: Props) {
  const { t } = useTranslation('account');
  const [prove] = useMutation(ProveSecondFactorDocument);
  const { typed, setTyped, check } = useSixDigits(async (code) => {
    const { data } = await prove({ variables: { input: { code } } });
    return data?.proveSecondFactor;
  });
  return (
    <>
      <StepForm
        title={t('secondFactor.proveTitle')}
        lead={t('secondFactor.proveLead')}
        send={t('secondFactor.prove')}
        onSend={check}
      >
        {(errorOf) => <SixDigits value={typed} onChange={setTyped} error={errorOf('code')} />}
      </StepForm>
      {demo && <DemoDigits />}
      <p>
        <Button look="plain" onClick={onLost}>
          {t('secondFactor.lost')}
        </Button>
      </p>
    </>
  );
}
