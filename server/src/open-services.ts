import { addressCeiling } from './applicants/address-ceiling.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { aesVault } from './db/aes-vault.ts';
import { openDatabase } from './db/open-database.ts';
import { DemoClock } from './demo/demo-clock.ts';
import { createLog } from './log.ts';
import type { Services } from './services.ts';

/** Outside parts that a test replaces; `clock` is the machine's, which the demo clock runs on. */
export type Given = Partial<Omit<Services, 'database' | 'vault' | 'demo'>>;

export interface OpenServices {
  readonly services: Services;
  close(): Promise<void>;
}

/** Opens what use cases reach: the one place that knows which port has which implementation. */
export async function openServices(
  config: Config,
  { clock: machine = systemClock, ...given }: Given,
): Promise<OpenServices> {
  const demo = !config.production;
  const database = await openDatabase(config);
  const services: Services = {
    database,
    clock: demo ? await DemoClock.open(machine, database) : machine,
    vault: aesVault(config),
    identityRegister: { match: async () => ({ outcome: 'UNAVAILABLE', retryAfterSeconds: 60 }) },
    faceCheck: { check: async () => ({ outcome: 'UNAVAILABLE', retryAfterSeconds: 60 }) },
    smsSender: { send: async () => undefined },
    addressCeiling: addressCeiling(),
    log: createLog(config.logLevel),
    demo,
    ...given,
  };
  return { services, close: () => database.close() };
}
