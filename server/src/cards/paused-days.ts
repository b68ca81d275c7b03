import { daysBetween, plainDateAt } from '@exit-card/shared/plain-date';
import type { StatusChange } from './card.ts';

/** Calendar days that the case waited for documents; they are added to its longest time. */
export function pausedDays(history: readonly Pick<StatusChange, 'action' | 'at'>[]): number {
  const asked = history.filter(({ action }) => action === 'requestDocuments');
  const sent = history.filter(({ action }) => action === 'supplement');
  return sent.reduce(
    (days, { at }, i) => days + daysBetween(plainDateAt(asked[i]?.at ?? at), plainDateAt(at)),
    0,
  );
}
