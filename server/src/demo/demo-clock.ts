import type { PlainDate } from '@exit-card/shared/plain-date';
import { endOfDay, plainDateAt, startOfDay } from '@exit-card/shared/plain-date';
import { chinaCalendar } from '@exit-card/shared/working-days';
import { sweepCards } from '../cards/sweep-cards.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { addToSetting } from '../db/settings.store.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { sweepOnce } from '../sweep.ts';

/** The day before the deadlines of the published samples: 2024-03-11, 10:00 in Shanghai. */
const DEMO_START = new Date('2024-03-11T02:00:00.000Z');
const OFFSET = 'demo-clock-offset-ms';
const DAY = 86_400_000;
/** The calendar and the card numbers end with the years of four digits; a demo has no business near them. */
const LAST_DAY: PlainDate = '2099-12-31';

/** Real time plus an offset that is stored and only ever grows. */
export class DemoClock implements Clock {
  readonly #real: Clock;
  readonly #database: Database;
  #offset: number;

  private constructor(real: Clock, database: Database, offset: number) {
    this.#real = real;
    this.#database = database;
    this.#offset = offset;
  }

  static async open(real: Clock, database: Database): Promise<DemoClock> {
    const start = DEMO_START.getTime() - real.now().getTime();
    return new DemoClock(real, database, await addToSetting(database, OFFSET, { start, amount: 0 }));
  }

  now(): Date {
    return new Date(this.#real.now().getTime() + this.#offset);
  }

  today(): PlainDate {
    return plainDateAt(this.now());
  }

  realNow(): Date {
    return this.#real.realNow();
  }

  async forward(milliseconds: number): Promise<void> {
    const sum = await addToSetting(this.#database, OFFSET, { start: this.#offset, amount: milliseconds });
    this.#offset = Math.max(this.#offset, sum);
  }
}

/**
 * Moves the clock and does what the clock job would have done meanwhile. Throws NOT_FOUND where there is no demo clock,
 * BAD_USER_INPUT for a step back, none or too far.
 */
export async function moveDemoClock(
  services: Services,
  { days, workingDays }: { days?: number | null | undefined; workingDays?: number | null | undefined },
): Promise<void> {
  const { clock } = services;
  if (!(clock instanceof DemoClock)) throw new Fault('NOT_FOUND');
  const step = { days: days ?? 0, workingDays: workingDays ?? 0 };
  const isPossible = step.days >= 0 && step.days <= 3660 && step.workingDays >= 0 && step.workingDays <= 250;
  if (!isPossible || step.days + step.workingDays === 0) throw new Fault('BAD_USER_INPUT', { at: 'input' });

  const now = clock.now();
  const after = new Date(now.getTime() + step.days * DAY);
  const day = plainDateAt(after);
  const target = chinaCalendar.addWorkingDays(day, step.workingDays).date;
  if (endOfDay(target) > endOfDay(LAST_DAY)) throw new Fault('BAD_USER_INPUT', { at: 'input' });
  const shift = startOfDay(target).getTime() - startOfDay(day).getTime();
  await clock.forward(step.days * DAY + shift);
  await sweepOnce(services);
  await sweepCards(services);
}
