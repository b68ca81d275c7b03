import type { PlainDate } from '@exit-card/shared/plain-date';
import { endOfDay, plainDateAt } from '@exit-card/shared/plain-date';
import type { Card } from '../cards/card.ts';
import type { Moment } from '../clock.ts';

/** When the next thing about a card is due. */
export interface Due {
  /** Exclusive: 24:00 of the day, or the time of day at which a wish to go faster is to be decided. */
  readonly dueAt: Date;
  readonly dueOn: PlainDate;
  readonly late: boolean;
  readonly workingDaysLate: number;
}

interface DueFacts {
  readonly card: Pick<Card, 'dueOn' | 'expedite' | 'endsAt'>;
  readonly decideBy: Date | null;
  readonly correctionDueOn: PlainDate | null;
}

/** The earlier of the end of the step, or of the wish that waits, and of the decision whether to go faster; null when nothing is due. */
export function dueAtOf({ card, decideBy, correctionDueOn }: DueFacts): Date | null {
  const dueOn = card.dueOn ?? correctionDueOn;
  const step = dueOn && endOfDay(dueOn);
  const wish = card.expedite === 'REQUESTED' ? decideBy : null;
  const first = step && wish ? Math.min(step.getTime(), wish.getTime()) : null;
  return first === null ? (step ?? wish ?? card.endsAt) : new Date(first);
}

export function dueOf(dueAt: Date, { now, calendar }: Moment): Due {
  const dueOn = plainDateAt(new Date(dueAt.getTime() - 1));
  const late = dueAt <= now;
  return {
    dueAt,
    dueOn,
    late,
    workingDaysLate: late ? calendar.workingDaysBetween(dueOn, plainDateAt(now)).days : 0,
  };
}

/** What goes fast, or may have to, stands first. */
export function rankOf({ card }: Pick<DueFacts, 'card'>): 0 | 1 {
  return card.expedite === 'REQUESTED' || card.expedite === 'GRANTED' ? 0 : 1;
}
