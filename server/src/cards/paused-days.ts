import type { PlainDate } from '@exit-card/shared/plain-date';
import { daysBetween, plainDateAt } from '@exit-card/shared/plain-date';
import { caseMaxOn } from '@exit-card/shared/windows';
import type { Case, StatusChange } from './card.ts';

/** Calendar days that the case has waited for documents until `now`; they are added to its longest time. */
export function pausedDays(history: readonly Pick<StatusChange, 'action' | 'at'>[], now: Date): number {
  const asked = history.filter(({ action }) => action === 'requestDocuments');
  const sent = history.filter(({ action }) => action === 'supplement');
  return asked.reduce(
    (days, { at }, i) => days + daysBetween(plainDateAt(at), plainDateAt(sent[i]?.at ?? now)),
    0,
  );
}

/** The last day of the longest time that a case may take, as far as it was paused by `now`. */
export function lastDayOfCase({ card, history }: Pick<Case, 'card' | 'history'>, now: Date): PlainDate {
  return caseMaxOn(card.applicationDate, pausedDays(history, now));
}
