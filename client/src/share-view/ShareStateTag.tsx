import { useTranslation } from 'react-i18next';
import type { ShareState } from '../graphql/documents.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type TagLook } from '../ui/Tag.tsx';

const LOOKS: Readonly<Record<ShareState, { icon: IconName; look?: TagLook }>> = {
  OPEN: { icon: 'check', look: 'reviewed' },
  EXPIRED: { icon: 'over' },
  USED_UP: { icon: 'over' },
  CANCELLED: { icon: 'back' },
  GRANT_ENDED: { icon: 'back' },
};

/** How a share stands; a state that this page does not know yet is shown by its code. */
export function ShareStateTag({ state }: { state: ShareState }) {
  const { t } = useTranslation('share');
  if (!Object.hasOwn(LOOKS, state)) return <Tag icon="info">{state}</Tag>;
  const { icon, look } = LOOKS[state];
  return (
    <Tag icon={icon} look={look}>
      {t(`states.${state}`)}
    </Tag>
  );
}
