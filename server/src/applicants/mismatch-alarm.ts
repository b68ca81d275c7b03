import { Counter, Gauge } from 'prom-client';
import type { Services } from '../services.ts';
import { LIMITS } from './limits.ts';

const mismatches = new Counter({
  name: 'exit_card_identity_mismatches_total',
  help: 'Stated identities that the register did not know or did not match.',
});
const alarm = new Gauge({
  name: 'exit_card_identity_mismatch_alarm',
  help: '1 while this process saw more mismatches within the hour than the ceiling.',
});

let recent: number[] = [];

/** A slow search spread over many phones and addresses stays under every budget, but not under the sum. */
export function countMismatch({ clock, log }: Pick<Services, 'clock' | 'log'>): void {
  const now = clock.realNow().getTime();
  const wasBelow = recent.length < LIMITS.mismatchAlarmAnHour;
  recent = [...recent.filter((at) => at > now - LIMITS.hour * 1000), now];
  const isAbove = recent.length >= LIMITS.mismatchAlarmAnHour;
  mismatches.inc();
  alarm.set(isAbove ? 1 : 0);
  if (isAbove && wasBelow)
    log.warn({ mismatches: recent.length }, 'identity mismatches above the hourly ceiling');
}
