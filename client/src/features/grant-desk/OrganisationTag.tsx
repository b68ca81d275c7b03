import type { OrganisationStatus } from '@exit-card/shared/delegation';
import { useTranslation } from 'react-i18next';
import type { IconName } from '../../ui/Icon.tsx';
import { Tag, type TagLook } from '../../ui/Tag.tsx';

const LOOKS = {
  PENDING: { look: 'pending', icon: 'clock' },
  VERIFIED: { look: 'completed', icon: 'check' },
  REFUSED: { look: 'rejected', icon: 'cross' },
  SUSPENDED: { look: 'lapsed', icon: 'warn' },
  CLOSED: { look: 'withdrawn', icon: 'lapse' },
} as const satisfies Record<OrganisationStatus, { look: TagLook; icon: IconName }>;

/** The status of an organisation as the desk names it. */
export function OrganisationTag({ status }: { status: OrganisationStatus }) {
  const { t } = useTranslation('desk');
  const { look, icon } = LOOKS[status];
  return (
    <Tag icon={icon} look={look}>
      {t(`organisations.views.${status}`)}
    </Tag>
  );
}
