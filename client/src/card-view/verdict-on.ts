import type { CardStatus } from '@exit-card/shared/card';
import type { Verdict_CardFragment } from '../graphql/documents.ts';
import { courseOf } from './course.ts';

/** What the verdict says first: the sentence on where the card stands, or a key of the text where a date follows it. */
export type Saying = CardStatus | 'standing' | 'items';

export interface VerdictOn {
  edge: 'good' | 'warn' | 'wait' | 'bad' | 'plain';
  saying: Saying;
  /** How many documents are still missing; undefined for a guest, who may not see the list. */
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
  const saying = card.status === 'ADDITIONAL_DOCUMENTS_REQUIRED' && missing ? 'items' : card.status;
  return { edge: course.edge, saying, missing };
}

function missingItems(card: Verdict_CardFragment): number | undefined {
  if (card.__typename !== 'Card') return undefined;
  return card.supplement?.items.filter((item) => item.required && !item.satisfied).length;
}
