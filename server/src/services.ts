import type { WorkingCalendar } from '@exit-card/shared/working-days';
import type { Logger } from 'pino';
import type { AddressCeiling } from './applicants/address-ceiling.ts';
import type { FaceCheck } from './applicants/face-check.ts';
import type { IdentityRegister } from './applicants/identity-register.ts';
import type { MismatchAlarm } from './applicants/mismatch-alarm.ts';
import type { Clock } from './clock.ts';
import type { Database } from './db/database.ts';
import type { Vault } from './db/vault.ts';
import type { NotaryRegister } from './delegation/notary-register.ts';
import type { FileScanner } from './files/file-scanner.ts';
import type { FileStore } from './files/file-store.ts';
import type { Signals } from './live/signals.ts';
import type { Load } from './load/watch-load.ts';
import type { MailSender } from './notifications/mail-sender.ts';
import type { PushSender } from './notifications/push-sender.ts';
import type { SmsSender } from './notifications/sms-sender.ts';
import type { ProofSigner } from './proofs/proof-signer.ts';

/** What a use case may reach; wired once, in app.ts. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly calendar: WorkingCalendar;
  readonly vault: Vault;
  readonly identityRegister: IdentityRegister;
  readonly faceCheck: FaceCheck;
  readonly smsSender: SmsSender;
  /** Null: no operator takes mail, and nobody is offered it. */
  readonly mailSender: MailSender | null;
  /** Null: there is no key to sign with, and nobody is offered Web Push. */
  readonly pushSender: PushSender | null;
  readonly notaryRegister: NotaryRegister;
  readonly files: FileStore;
  readonly scanner: FileScanner;
  readonly proofSigner: ProofSigner;
  readonly addressCeiling: AddressCeiling;
  readonly mismatchAlarm: MismatchAlarm;
  readonly load: Load;
  readonly signals: Signals;
  readonly log: Logger;
  /** The demo world: demo people, demo clock, outbox to read. Never in production. */
  readonly demo: boolean;
}
