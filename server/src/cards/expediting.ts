import { ExpediteState } from '@exit-card/shared/card';
import { EXPEDITE_DECISION_HOURS, officeHoursAfter } from '@exit-card/shared/office-hours';
import type { WorkingCalendar } from '@exit-card/shared/working-days';
import type { Case } from './card.ts';

/** Until when it is decided whether the card goes faster; null unless that was asked for and is open. */
export function expediteDecideBy({ card, history }: Case, calendar: WorkingCalendar): Date | null {
  if (card.expedite !== ExpediteState.REQUESTED) return null;
  const asked = history.findLast(({ action }) => action === 'requestExpedite') ?? history[0];
  return asked ? officeHoursAfter(asked.at, EXPEDITE_DECISION_HOURS, calendar) : null;
}
