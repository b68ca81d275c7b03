import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

/** To the step before, on the same page. */
export function StepBack({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="back link" onClick={onBack}>
      <Icon name="left" />
      {t('back')}
    </button>
  );
}
