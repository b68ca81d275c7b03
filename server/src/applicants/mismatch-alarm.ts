import { Counter } from 'prom-client';
import type { Services } from '../services.ts';
import { LIMITS } from './limits.ts';

const mismatches = new Counter({
  name: 'exit_card_identity_mismatches_total',
  help: 'Stated identities that the register did not know or did not match.',
});
const alarms = new Counter({
  name: 'exit_card_identity_mismatch_alarms_total',
  help: 'How often the mismatches within an hour, in this process, rose to the ceiling.',
});

/** A slow search spread over many phones and addresses stays under every budget, but not under the sum. */
export interface MismatchAlarm {
  count(services: Pick<Services, 'clock' | 'log'>): void;
}

export function mismatchAlarm(): MismatchAlarm {
  let recent: number[] = [];
  return {
    count({ clock, log }) {
      const now = clock.realNow().getTime();
      const others = recent.filter((at) => at > now - LIMITS.hour * 1000);
      const wasBelow = others.length < LIMITS.mismatchAlarmAnHour;
      recent = [...others, now];
      const isAbove = recent.length >= LIMITS.mismatchAlarmAnHour;
      mismatches.inc();
      if (!isAbove || !wasBelow) return;
      alarms.inc();
      log.warn({ mismatches: recent.length }, 'identity mismatches above the hourly ceiling');
    },
  };
}
