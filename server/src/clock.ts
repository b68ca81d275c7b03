import type { PlainDate } from '@exit-card/shared/plain-date';
import { plainDateAt } from '@exit-card/shared/plain-date';
import type { WorkingCalendar } from '@exit-card/shared/working-days';

/** The one clock of every rule. Only this file and tests may ask the machine for the time. */
export interface Clock {
  /** What a rule calls "now"; in the demo it is shifted and only ever moves forward. */
  now(): Date;
  /** The calendar day of `now()` in Asia/Shanghai. */
  today(): PlainDate;
  /** The machine's time: sessions, one-time codes and signatures live in it. */
  realNow(): Date;
}

/** The machine's clock: in production every rule follows it. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => plainDateAt(new Date()),
  realNow: () => new Date(),
};

/** When something is done or looked at, and which days are worked as far as that is known by then. */
export interface Moment {
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

export function thisMoment({ clock, calendar }: { clock: Clock; calendar: WorkingCalendar }): Moment {
  return { now: clock.now(), calendar };
}
