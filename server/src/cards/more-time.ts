import { MoreTime } from '@exit-card/shared/card';
import type { Case } from './card.ts';

/** What became of the wish for more time for the newest request for documents. */
export function moreTimeOf({ history, supplement }: Pick<Case, 'history' | 'supplement'>): MoreTime {
  if (supplement?.extendedOnce) return MoreTime.GRANTED;
  const asked = history.findLast(({ action }) => action === 'requestDocuments')?.seq ?? 0;
  const since = history.filter(({ seq }) => seq > asked).map(({ action }) => action);
  if (since.includes('refuseMoreTime')) return MoreTime.REFUSED;
  return since.includes('requestMoreTime') ? MoreTime.ASKED : MoreTime.NOT_ASKED;
}
