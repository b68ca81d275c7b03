import type { PlainDate } from '@exit-card/shared/plain-date';
import { Counter } from 'prom-client';
import type { Services } from '../services.ts';

const refused = new Counter({
  name: 'exit_card_numbers_used_up_total',
  help: 'Applications refused because their day has no card number left.',
});

/** Somebody has to hear of it: nobody can apply until the day is over. */
export function alarmNumbersUsedUp({ log }: Pick<Services, 'log'>, day: PlainDate): void {
  refused.inc();
  log.error({ day }, 'no card number is left for the day');
}
