import { useTranslation } from 'react-i18next';
import type { GrantState } from '../graphql/documents.ts';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type TagLook } from '../ui/Tag.tsx';

const LOOKS = {
  REQUESTED: { look: 'pending', icon: 'clock' },
  EVIDENCE_REVIEW: { look: 'pending', icon: 'read' },
  AWAITING_CONSENT: { look: 'pending', icon: 'clock' },
  ACTIVE: { look: 'reviewed', icon: 'check' },
  SUSPENDED: { look: 'lapsed', icon: 'warn' },
  ENDED: { look: 'expired', icon: 'over' },
  REJECTED: { look: 'rejected', icon: 'cross' },
  CANCELLED: { look: 'withdrawn', icon: 'back' },
  LAPSED: { look: 'lapsed', icon: 'lapse' },
} as const satisfies Record<GrantState, { look: TagLook; icon: IconName }>;

/** The state of a grant as icon, word and edge. */
export function GrantStateTag({ state }: { state: GrantState }) {
  const { t } = useTranslation('grant');
  const { look, icon } = LOOKS[state];
  return (
    <Tag icon={icon} look={look}>
      {t(`states.${state}`)}
    </Tag>
  );
}
