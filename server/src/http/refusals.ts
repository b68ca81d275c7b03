import type { Logger } from 'pino';
import { Counter } from 'prom-client';
import type { DatabaseBusy } from '../db/errors.ts';

const refusals = new Counter({
  name: 'exit_card_database_refusals_total',
  help: 'Requests that the database could not take, by its code.',
  labelNames: ['code'],
});

/** Counts a request that the database could not take, and raises an alarm when it will not by itself. */
export function countRefusal(log: Logger, error: DatabaseBusy): void {
  const code = error.message.slice(0, 40);
  refusals.inc({ code });
  if (error.isAlarm) log.error({ code, alarm: true }, 'the database cannot be written: disk full or failing');
}
