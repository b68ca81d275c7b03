import type { CardStatus } from '@exit-card/shared/card';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IconName } from '../ui/Icon.tsx';
import { Tag, type TagLook } from '../ui/Tag.tsx';

const LOOKS = {
  PENDING: { look: 'pending', icon: 'clock' },
  REVIEWED: { look: 'reviewed', icon: 'read' },
  APPROVED: { look: 'approved', icon: 'check' },
  COMPLETED: { look: 'completed', icon: 'done' },
  ADDITIONAL_DOCUMENTS_REQUIRED: { look: 'more', icon: 'warn' },
  EXPIRED: { look: 'expired', icon: 'over' },
  REJECTED: { look: 'rejected', icon: 'cross' },
  WITHDRAWN: { look: 'withdrawn', icon: 'back' },
  LAPSED: { look: 'lapsed', icon: 'lapse' },
} as const satisfies Record<CardStatus, { look: TagLook; icon: IconName }>;

/** A status as icon, word and edge. One that this page does not know yet is shown by its code. */
export function StatusTag({ status, big = false }: { status: CardStatus; big?: boolean }) {
  const { t } = useTranslation('status');
  const first = useRef(status);
  if (!Object.hasOwn(LOOKS, status)) return <Tag icon="info">{status}</Tag>;
  const { look, icon } = LOOKS[status];
  return (
    <Tag key={status} icon={icon} look={look} big={big} changed={status !== first.current}>
      {t(`${status}.name`)}
    </Tag>
  );
}
