import { addressCeiling } from './applicants/address-ceiling.ts';
import { counterFaceCheck } from './applicants/counter-check.store.ts';
import { embeddedIdentityRegister } from './applicants/identity-register.store.ts';
import { mismatchAlarm } from './applicants/mismatch-alarm.ts';
import { startBulkChecks } from './bulk/check-bulk.ts';
import { liveCalendar } from './calendar/live-calendar.ts';
import { startCardSweep } from './cards/sweep-cards.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigFault } from './config.ts';
import { aesVault } from './db/aes-vault.ts';
import { keysOf, pushKeyOf } from './db/keys.ts';
import { openDatabase } from './db/open-database.ts';
import { findSetting } from './db/settings.store.ts';
import { httpNotaryRegister } from './delegation/notary-register.http.ts';
import { noNotaryRegister } from './delegation/notary-register.ts';
import { MARKER } from './demo/seed.store.ts';
import { type DemoWorld, openDemo } from './demo/world.ts';
import { clamdScanner } from './files/file-scanner.clamd.ts';
import { noScanner } from './files/file-scanner.ts';
import { filesFolder, folderFileStore } from './files/file-store.folder.ts';
import { startScanning } from './files/scan-file.ts';
import { watchBoxes } from './live/signals.ts';
import { watchLoad } from './load/watch-load.ts';
import { createLog } from './log.ts';
import { startDelivery } from './notifications/deliver.ts';
import { webhookMailSender } from './notifications/mail-sender.webhook.ts';
import { webPushSender } from './notifications/push-sender.web.ts';
import { webhookSmsSender } from './notifications/sms-sender.webhook.ts';
import { issuerOf, proofKeysOf } from './proofs/proof-keys.ts';
import { proofSigner } from './proofs/proof-signer.ts';
import { repeat } from './repeat.ts';
import type { Services } from './services.ts';
import { startSweep } from './sweep.ts';

/** Outside parts that a test replaces; `clock` is the machine's, which the demo clock runs on. */
export type Given = Partial<Omit<Services, 'database' | 'vault' | 'calendar' | 'demo'>>;

export interface OpenServices {
  readonly services: Services;
  /** Null in production. */
  readonly demo: DemoWorld | null;
  close(): Promise<void>;
}

const MINUTE = 60_000;

/** Opens what use cases reach: the one place that knows which port has which implementation. Throws ConfigFault. */
export async function openServices(
  config: Config,
  { clock: machine = systemClock, ...given }: Given,
): Promise<OpenServices> {
  const log = given.log ?? createLog(config.logLevel);
  const keys = keysOf(config);
  const vault = aesVault(keys);
  const database = await openDatabase(config);
  if (config.production && (await findSetting(database, MARKER)) !== undefined) {
    await database.close();
    throw new ConfigFault(['the database holds the demo’s people: production needs one of its own']);
  }
  const register = embeddedIdentityRegister(database, vault);
  const files = folderFileStore(filesFolder(config), keys);
  const demo = config.production
    ? null
    : await openDemo({ database, vault, machine, register, files, pushKey: pushKeyOf(config) });
  const calendar = await liveCalendar(database);
  const load = watchLoad();
  const boxes = watchBoxes({
    database,
    databaseUrl: config.databaseUrl,
    onFault: (error) => log.error(error, 'boxes not watched'),
  });
  const services: Services = {
    database,
    vault,
    calendar,
    addressCeiling: addressCeiling(),
    mismatchAlarm: mismatchAlarm(),
    clock: demo?.clock ?? machine,
    identityRegister: demo?.register ?? register,
    faceCheck: demo?.face ?? counterFaceCheck(database, vault, machine),
    smsSender: demo?.sms ?? webhookSmsSender(config.smsWebhook!),
    mailSender: demo?.mail ?? (config.mailWebhook && webhookMailSender(config.mailWebhook)),
    pushSender:
      demo?.push ??
      (config.pushKey &&
        webPushSender({ key: config.pushKey, subject: config.publicOrigin!, hosts: config.pushHosts })),
    notaryRegister:
      demo?.notary ?? (config.notaryRegister ? httpNotaryRegister(config.notaryRegister) : noNotaryRegister),
    files,
    scanner: demo?.scanner ?? (config.clamd ? clamdScanner(config.clamd) : noScanner),
    proofSigner: proofSigner(proofKeysOf(config), issuerOf(config)),
    load,
    signals: boxes,
    demo: demo !== null,
    ...given,
    log,
  };
  const jobs = [
    startDelivery(services),
    startScanning(services),
    startSweep(services),
    startCardSweep(services),
    startBulkChecks(services),
    load,
    boxes,
    repeat(MINUTE, calendar.refresh, (error) => log.error(error, 'calendar not refreshed')),
  ];
  return {
    services,
    demo,
    async close() {
      await Promise.all(jobs.map((job) => job.stop()));
      await database.close();
    },
  };
}
