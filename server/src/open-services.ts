import { addressCeiling } from './applicants/address-ceiling.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { aesVault } from './db/aes-vault.ts';
import { openDatabase } from './db/open-database.ts';
import { DemoClock } from './demo/demo-clock.ts';
import { createLog } from './log.ts';
import type { Services } from './services.ts';

export interface OpenServices {
  readonly services: Services;
  close(): Promise<void>;
}

/** Opens what use cases reach: the one place that knows which port has which implementation. */
export async function openServices(config: Config, given: Partial<Services>): Promise<OpenServices> {
  const demo = !config.production;
  const log = given.log ?? createLog(config.logLevel);
  const database = given.database ?? (await openDatabase(config));
  const clock = given.clock ?? (demo ? await DemoClock.open(systemClock, database) : systemClock);
  const services: Services = {
    database,
    clock,
    vault: aesVault(config),
    identityRegister: { match: async () => ({ outcome: 'UNAVAILABLE', retryAfterSeconds: 60 }) },
    faceCheck: { check: async () => ({ outcome: 'UNAVAILABLE', retryAfterSeconds: 60 }) },
    smsSender: { send: async () => undefined },
    addressCeiling: addressCeiling(),
    log,
    demo,
    ...given,
  };
  return { services, close: () => database.close() };
}
