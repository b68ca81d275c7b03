import { addDays, plainDateAt } from '@exit-card/shared/plain-date';
import { CASE_ALARM_DAYS } from '@exit-card/shared/windows';
import { Gauge } from 'prom-client';
import type { Services } from '../services.ts';
import { lastDayOfCase } from './paused-days.ts';
import { batches, maybeNearLongest } from './sweep-cards.store.ts';

const nearLongest = new Gauge({
  name: 'exit_card_cases_near_longest_time',
  help: 'Undecided cases on day 25 or later of the 30 days that a case may take, pauses not counted.',
});

/** The supervisors' alarm: how many cases have little time left or none. Says nothing of any of them. */
export async function watchCases({ database, clock, log }: Services): Promise<boolean> {
  const now = clock.now();
  const today = plainDateAt(now);
  let cases = 0;
  for await (const files of batches(database, maybeNearLongest(database.tables, now)))
    cases += files.filter((file) => addDays(lastDayOfCase(file, now), -CASE_ALARM_DAYS) <= today).length;
  nearLongest.set(cases);
  if (cases > 0) log.warn({ cases }, 'cases near or past the longest time');
  return true;
}
