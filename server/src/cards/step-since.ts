import { ExpediteState } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { plainDateAt } from '@exit-card/shared/plain-date';
import type { Case } from './card.ts';

/** The day on which the present status began; what leaves the status as it is does not begin it anew. */
export function stepSince({ card, history }: Case): PlainDate {
  const began = history.findLast(({ from, to }) => from !== to);
  return began ? plainDateAt(began.at) : card.applicationDate;
}

/** The day from which the usual time of the step counts: a step that ran when the card began to go faster counts anew. */
export function countedSince(file: Case): PlainDate {
  const { card, history } = file;
  const since = stepSince(file);
  const granted = history.findLast(({ action }) => action === 'grantExpedite');
  if (card.expedite !== ExpediteState.GRANTED || !granted) return since;
  const grantedOn = plainDateAt(granted.at);
  const isSooner = grantedOn < since;
  return isSooner ? since : grantedOn;
}
