import { type LiveCalendar, liveCalendar } from '../calendar/live-calendar.ts';
import { type Clock, systemClock } from '../clock.ts';
import { aesVault } from '../db/aes-vault.ts';
import type { Database } from '../db/database.ts';
import { type Keys, keysOf } from '../db/keys.ts';
import { openDatabase } from '../db/open-database.ts';
import type { Vault } from '../db/vault.ts';
import { DemoClock } from '../demo/demo-clock.ts';
import type { Command, Given, Place } from './command.ts';

/** What a command works with while it runs. */
export interface Workplace extends Place {
  readonly database: Database;
  readonly keys: Keys;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly calendar: LiveCalendar;
}

/** A command that works on the data, beside running servers unless `alone`. */
export function onDatabase(
  run: (place: Workplace, given: Given) => Promise<number>,
  { alone = false } = {},
): Command['run'] {
  return async (place, given) => {
    const { config } = place;
    const keys = keysOf(config);
    const database = await openDatabase(config, { alone, upgrade: false });
    try {
      const clock = config.production ? systemClock : await DemoClock.open(systemClock, database);
      const calendar = await liveCalendar(database);
      return await run({ ...place, database, keys, vault: aesVault(keys), clock, calendar }, given);
    } finally {
      await database.close();
    }
  };
}
