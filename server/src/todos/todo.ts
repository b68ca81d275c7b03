import { CardStatus, NextStep } from '@exit-card/shared/card';
import { endOfDay } from '@exit-card/shared/plain-date';
import { TodoKind } from '@exit-card/shared/todo';
import type { CardView } from '../cards/card-view.ts';
import type { GrantView } from '../delegation/grant-view.ts';

/** Something that waits for the viewer. */
export interface Todo {
  readonly kind: TodoKind;
  /** Until when, exclusive; null when it can wait. */
  readonly dueAt: Date | null;
  readonly card: CardView | null;
  readonly grant: GrantView | null;
}

/** What a card of the viewer asks of them, if anything. */
export function todoOfCard(card: CardView, now: Date): Todo | null {
  const todo = (kind: TodoKind, dueAt: Date | null): Todo => ({ kind, dueAt, card, grant: null });
  const { nextStep, extensionOpensAt, extensionClosesAt } = card.progress;
  if (card.status === CardStatus.ADDITIONAL_DOCUMENTS_REQUIRED)
    return todo(TodoKind.SEND_DOCUMENTS, card.supplementDueOn && endOfDay(card.supplementDueOn));
  if (nextStep === NextStep.CALL_HOTLINE) return todo(TodoKind.CALL_HOTLINE, null);
  const isEnding =
    nextStep === NextStep.LEAVE_IN_TIME && extensionOpensAt !== null && extensionOpensAt <= now;
  if (!isEnding) return null;
  const mayAsk = card.openActions.some(({ name, opensAt }) => name === 'requestExtension' && !opensAt);
  return todo(mayAsk ? TodoKind.ASK_EXTENSION : TodoKind.LEAVE_IN_TIME, extensionClosesAt);
}

/** What a grant asks of the viewer, if anything: a decision about their cards, or proof of their own request. */
export function todoOfGrant(grant: GrantView): Todo | null {
  const kind = grant.openActions.includes('consent')
    ? TodoKind.ANSWER_GRANT
    : grant.openActions.includes('submitEvidence') && TodoKind.SEND_EVIDENCE;
  return kind ? { kind, dueAt: grant.requestExpiresAt, card: null, grant } : null;
}

/** What is late comes first, longest of all, then by time, then what has none. */
export function mostUrgentFirst(todos: readonly Todo[]): Todo[] {
  const rank = Object.values(TodoKind);
  return todos.toSorted((a, b) => {
    const [first, second] = [urgency(a), urgency(b)];
    return first === second ? rank.indexOf(a.kind) - rank.indexOf(b.kind) : first < second ? -1 : 1;
  });
}

function urgency({ kind, dueAt, card }: Todo): number {
  const expectedOn = kind === TodoKind.CALL_HOTLINE ? card?.progress.expectedOn : null;
  return expectedOn ? endOfDay(expectedOn).getTime() : (dueAt?.getTime() ?? Number.POSITIVE_INFINITY);
}
