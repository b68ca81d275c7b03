import type { CardStatus } from '@exit-card/shared/card';
import type { Verdict_CardFragment } from '../graphql/documents.ts';
import { courseOf } from './course.ts';

/** What the verdict says first: the sentence on where the card stands, or a key of the text where a date follows it. */
export type Saying = CardStatus | 'standing' | 'items' | 'ready';

export interface VerdictOn {
  edge: 'good' | 'warn' | 'wait' | 'bad' | 'plain';
  saying: Saying;
  /** How many documents are neither handed in nor uploaded; undefined for a guest, who may not see the list. */
  missing: number | undefined;
}

/** The one sentence for a card. A status this page does not know gets a calm one. */
export function verdictOn(card: Verdict_CardFragment): VerdictOn {
  const missing = missingItems(card);
  const course = courseOf(card.status);
  if (!course) return { edge: 'plain', saying: 'standing', missing };
  const { late, nextStep } = card.progress;
  const isRunning = card.status === 'PENDING' || card.status === 'REVIEWED';
  if (isRunning || nextStep === 'WAIT_FOR_EXTENSION') {
    return { edge: late ? 'warn' : course.edge, saying: 'standing', missing };
  }
  return { edge: course.edge, saying: sayingOf(card.status, missing), missing };
}

function sayingOf(status: CardStatus, missing: number | undefined): Saying {
  if (status !== 'ADDITIONAL_DOCUMENTS_REQUIRED' || missing === undefined) return status;
  return missing > 0 ? 'items' : 'ready';
}

function missingItems(card: Verdict_CardFragment): number | undefined {
  if (card.__typename !== 'Card') return undefined;
  return card.supplement?.items.filter((item) => item.required && !item.satisfied && !item.ready).length;
}
