import { useTranslation } from 'react-i18next';
import { StepForm } from '../../app/StepForm.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface Props {
  needed: boolean;
  onBegin: () => Promise<void>;
}

/** What an authenticator is for, before anything is set up. */
export function BeginSecondFactor({ needed, onBegin }: Props) {
  const { t } = useTranslation('account');
  return (
    <StepForm
      title={t('secondFactor.title')}
      lead={t('secondFactor.lead')}
      send={t('secondFactor.begin')}
      onSend={async () => {
        await onBegin();
        return [];
      }}
    >
      {() => (
        <>
          {needed ? (
            <Notice kind="warn" title={t('secondFactor.neededTitle')}>
              <p>{t('secondFactor.needed')}</p>
            </Notice>
          ) : (
            <p>{t('secondFactor.optional')}</p>
          )}
          <p className="note">{t('secondFactor.how')}</p>
        </>
      )}
    </StepForm>
  );
}
