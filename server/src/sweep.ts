import { forgetTraces } from './applicants/forget-traces.store.ts';
import { eraseOldDrafts } from './applications/erase-draft.ts';
import { handInConsented } from './batches/hand-in-consented.ts';
import { eraseOldLists } from './bulk/erase-old-lists.ts';
import { recountLoadedYears } from './calendar/recount-dates.ts';
import { keepSetting } from './db/settings.store.ts';
import { sweepGrants } from './delegation/sweep-grants.ts';
import { sweepFiles } from './files/sweep-files.ts';
import { lastSweep } from './http/metrics.ts';
import { forgetKeys } from './idempotency/forget-keys.ts';
import { forgetEvents } from './live/forget-events.ts';
import { endSeatsInTime } from './organisations/end-seats-in-time.ts';
import type { Services } from './services.ts';
import { eraseOldShares } from './shares/erase-old-shares.ts';

const HOUR = 3_600_000;
/** When the last sweep was over, as an instant of the machine's clock. */
export const LAST_SWEEP = 'last-sweep';

/** Hourly housekeeping, and once at the start for the hours that were missed. */
export function startSweep(services: Services): { stop(): Promise<void> } {
  let running = sweepOnce(services);
  const timer = setInterval(() => {
    running = sweepOnce(services);
  }, HOUR);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** One after the other; each is safe to repeat, and one that fails keeps no other from its work. */
export async function sweepOnce(services: Services): Promise<void> {
  for (const work of [
    recountLoadedYears,
    forgetTraces,
    endSeatsInTime,
    sweepGrants,
    sweepFiles,
    eraseOldLists,
    (all: Services) => handInConsented(all),
    forgetKeys,
    eraseOldDrafts,
    forgetEvents,
    eraseOldShares,
  ])
    await work(services).catch((error: unknown) => services.log.error(error, 'sweep failed'));
  const now = services.clock.realNow();
  lastSweep.set(Math.floor(now.getTime() / 1000));
  await keepSetting(services.database, LAST_SWEEP, now.toISOString()).catch((error: unknown) =>
    services.log.error(error, 'sweep not recorded'),
  );
}
