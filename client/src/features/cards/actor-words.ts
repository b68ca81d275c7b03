import type { CardStatus } from '@exit-card/shared/card';
import { useTranslation } from 'react-i18next';
import type { ActorKind } from '../../graphql/documents.ts';

const OFFICERS = {
  REVIEWED: true,
  ADDITIONAL_DOCUMENTS_REQUIRED: true,
  APPROVED: true,
  REJECTED: true,
  COMPLETED: true,
} as const satisfies Partial<Record<CardStatus, true>>;

/** Who acted, as a role and never by name; an officer by the status that was decided. */
export function useActorWords() {
  const { t } = useTranslation('cards');
  return ({ actor, from, to }: { actor: ActorKind; from: CardStatus | null; to: CardStatus }): string =>
    actor === 'OFFICER' && from !== to && isDecision(to) ? t(`officers.${to}`) : t(`actors.${actor}`);
}

function isDecision(status: CardStatus): status is keyof typeof OFFICERS {
  return Object.hasOwn(OFFICERS, status);
}
