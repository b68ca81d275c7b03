import { demoFaceCheck } from '../applicants/face-check.demo.ts';
import type { FaceCheck } from '../applicants/face-check.ts';
import { DemoIdentityRegister } from '../applicants/identity-register.demo.ts';
import type { IdentityRegister } from '../applicants/identity-register.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Vault } from '../db/vault.ts';
import { DemoNotaryRegister } from '../delegation/notary-register.demo.ts';
import { DemoFileScanner } from '../files/file-scanner.demo.ts';
import type { FileStore } from '../files/file-store.ts';
import { DemoMailSender } from '../notifications/mail-sender.demo.ts';
import { DemoPushSender } from '../notifications/push-sender.demo.ts';
import { DemoSmsSender } from '../notifications/sms-sender.demo.ts';
import { DEEDS } from './deeds.ts';
import { DemoClock } from './demo-clock.ts';
import { seedDemo } from './seed.ts';

/** What stands in for the outside world in the demo, with the switches that its page has. */
export interface DemoWorld {
  readonly clock: DemoClock;
  readonly register: DemoIdentityRegister;
  readonly face: FaceCheck & { isDown: boolean };
  readonly sms: DemoSmsSender;
  readonly mail: DemoMailSender;
  readonly push: DemoPushSender;
  readonly notary: DemoNotaryRegister;
  readonly scanner: DemoFileScanner;
}

interface Parts {
  readonly database: Database;
  readonly vault: Vault;
  readonly machine: Clock;
  readonly register: IdentityRegister;
  readonly files: FileStore;
  /** The private key of Web Push. */
  readonly pushKey: Buffer;
}

/** Fills the demo at its first start. */
export async function openDemo({
  database,
  vault,
  machine,
  register,
  files,
  pushKey,
}: Parts): Promise<DemoWorld> {
  const clock = await DemoClock.open(machine, database);
  await seedDemo({ database, vault, clock, files });
  return {
    clock,
    register: new DemoIdentityRegister(register),
    sms: new DemoSmsSender(),
    mail: new DemoMailSender(),
    push: new DemoPushSender(pushKey),
    scanner: new DemoFileScanner(),
    notary: new DemoNotaryRegister(Object.values(DEEDS)),
    face: {
      isDown: false,
      check(applicantId, capture) {
        return demoFaceCheck.check(applicantId, this.isDown ? 'demo:down' : capture);
      },
    },
  };
}
