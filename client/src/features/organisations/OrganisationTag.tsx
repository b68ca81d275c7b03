import type { OrganisationStatus } from '@exit-card/shared/delegation';
import { useTranslation } from 'react-i18next';
import type { IconName } from '../../ui/Icon.tsx';
import { Tag, type TagLook } from '../../ui/Tag.tsx';

const LOOKS = {
  PENDING: { look: 'pending', icon: 'clock' },
  VERIFIED: { look: 'completed', icon: 'check' },
  REFUSED: { look: 'rejected', icon: 'cross' },
  SUSPENDED: { look: 'more', icon: 'warn' },
  CLOSED: { look: 'withdrawn', icon: 'lapse' },
} as const satisfies Record<OrganisationStatus, { look: TagLook; icon: IconName }>;

export function OrganisationTag({ status }: { status: OrganisationStatus }) {
  const { t } = useTranslation('organisations');
  const { look, icon } = LOOKS[status];
  return (
    <Tag icon={icon} look={look} big>
      {t(`statuses.${status}.name`)}
    </Tag>
  );
}
