import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice.tsx';
import { faultWord, needsSecondFactor } from './fault-word.ts';
import { ToSecondFactor } from './StepUp.tsx';

/** A fault of ours beside a form: what was typed stays. */
export function FaultNotice({ error }: { error: unknown }) {
  const { t } = useTranslation('layout');
  if (error === undefined) return null;
  return (
    <div role="alert">
      <Notice kind="warn" title={t('fault.notSent')}>
        {needsSecondFactor(error) ? (
          <p>
            {t('stepUp.body')} <ToSecondFactor />
          </p>
        ) : (
          <p>{t(`fault.${faultWord(error)}`)}</p>
        )}
      </Notice>
    </div>
  );
}
