import type { BulkState } from '@exit-card/shared/bulk';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../ui/Icon.tsx';

const LOOKS = {
  QUEUED: { icon: 'clock', look: '' },
  RUNNING: { icon: 'clock', look: '' },
  DONE: { icon: 'check', look: 'done' },
  CANCELLED: { icon: 'back', look: '' },
} as const satisfies Record<BulkState, { icon: IconName; look: string }>;

export function JobState({ state }: { state: BulkState }) {
  const { t } = useTranslation('bulk');
  const { icon, look } = LOOKS[state];
  return (
    <span className={`state ${look}`}>
      <Icon name={icon} />
      {t(`states.${state}`)}
    </span>
  );
}
