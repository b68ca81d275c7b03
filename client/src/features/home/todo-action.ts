import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { useStanding } from '../../card-view/standing.ts';
import { useTripName } from '../../card-view/Trip.tsx';
import { useWaitingAction } from '../../grant-view/waiting-action.ts';
import type { TodoAction_TodoFragment } from '../../graphql/documents.ts';
import { lastDayOf, useDates } from '../../text/dates.ts';

const ICONS = {
  SEND_DOCUMENTS: 'file',
  ASK_EXTENSION: 'cal',
  LEAVE_IN_TIME: 'cal',
  CALL_HOTLINE: 'phone',
} as const;

/** What is to be done, why, and the way there; undefined for what this page has no words for. */
export function useTodoAction() {
  const { t } = useTranslation('home');
  const tripName = useTripName();
  const standing = useStanding();
  const waitingAction = useWaitingAction();

  const { shortDay } = useDates();

  return ({ kind, dueAt, card, grant }: TodoAction_TodoFragment) => {
    switch (kind) {
      case 'SEND_DOCUMENTS':
      case 'ASK_EXTENSION':
      case 'LEAVE_IN_TIME':
      case 'CALL_HOTLINE':
        if (!card) return undefined;
        return {
          to: generatePath(PATHS.card, { id: card.id }),
          icon: ICONS[kind],
          text: t(`todos.${kind}`, { trip: tripName(card) }),
          note: kind === 'ASK_EXTENSION' ? t('todos.mayAsk', { standing: standing(card) }) : standing(card),
        };
      case 'ANSWER_GRANT':
      case 'SEND_EVIDENCE':
        return grant ? waitingAction(grant) : undefined;
      case 'CONTINUE_DRAFT':
        return {
          to: PATHS.apply,
          icon: 'card' as const,
          text: t('todos.CONTINUE_DRAFT'),
          note: t('todos.CONTINUE_DRAFT_note', {
            day: dueAt === null ? '' : shortDay(lastDayOf(dueAt)),
          }),
        };
      case 'CHECK_FACE':
      case 'SET_PASSWORD':
        return {
          to: PATHS.firstUse,
          icon: 'user' as const,
          text: t(`todos.${kind}`),
          note: t(`todos.${kind}_note`),
        };
    }
  };
}
