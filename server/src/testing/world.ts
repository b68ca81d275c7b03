import { chinaCalendar } from '@exit-card/shared/working-days';
import { pino } from 'pino';
import type { Caller, LiveSession } from '../access/caller.ts';
import { addressCeiling } from '../applicants/address-ceiling.ts';
import { demoFaceCheck } from '../applicants/face-check.demo.ts';
import { DemoIdentityRegister } from '../applicants/identity-register.demo.ts';
import { embeddedIdentityRegister } from '../applicants/identity-register.store.ts';
import { mismatchAlarm } from '../applicants/mismatch-alarm.ts';
import type { CodeRequest } from '../applicants/request-code.ts';
import { requestCode } from '../applicants/request-code.ts';
import type { Vault } from '../db/vault.ts';
import { DemoNotaryRegister } from '../delegation/notary-register.demo.ts';
import { DEEDS } from '../demo/deeds.ts';
import { DemoFileScanner } from '../files/file-scanner.demo.ts';
import { filesFolder, folderFileStore } from '../files/file-store.folder.ts';
import { deliverDue } from '../notifications/deliver.ts';
import { DemoMailSender } from '../notifications/mail-sender.demo.ts';
import { DemoPushSender } from '../notifications/push-sender.demo.ts';
import { DemoSmsSender } from '../notifications/sms-sender.demo.ts';
import { newProofKey, proofKey } from '../proofs/new-proof-key.ts';
import { proofSigner } from '../proofs/proof-signer.ts';
import type { Services } from '../services.ts';
import { type TestClock, testClock } from './clock.ts';
import type { Open, TestDatabase } from './engines.ts';
import { TEST_KEYS, testVault } from './vault.ts';

/** Use cases with a real database and every outside party in the test's hand. */
export interface World {
  readonly services: Services;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly sms: DemoSmsSender;
  readonly mail: DemoMailSender;
  readonly push: DemoPushSender;
  readonly register: DemoIdentityRegister;
  readonly notary: DemoNotaryRegister;
  readonly scanner: DemoFileScanner;
  /** All lines that were logged. */
  readonly logged: string[];
  /** How often keyed hashes and ciphers were used since the last call. */
  cryptoCalls(): Record<string, number>;
}

export async function openWorld(open: Open): Promise<World> {
  const database = await open();
  const clock = testClock();
  const sms = new DemoSmsSender();
  const mail = new DemoMailSender();
  const push = new DemoPushSender(Buffer.alloc(32, 7));
  const scanner = new DemoFileScanner();
  const notary = new DemoNotaryRegister(Object.values(DEEDS));
  const { vault, cryptoCalls } = countingVault(testVault());
  const register = new DemoIdentityRegister(embeddedIdentityRegister(database, vault));
  const logged: string[] = [];
  const services: Services = {
    database,
    clock,
    calendar: chinaCalendar,
    vault,
    identityRegister: register,
    faceCheck: demoFaceCheck,
    smsSender: sms,
    mailSender: mail,
    pushSender: push,
    notaryRegister: notary,
    files: folderFileStore(filesFolder(database.location), TEST_KEYS),
    scanner,
    proofSigner: proofSigner([proofKey('test', newProofKey())], 'https://card.example.cn'),
    addressCeiling: addressCeiling({ tries: 1000, seconds: 60 }),
    mismatchAlarm: mismatchAlarm(),
    load: { level: () => 'LOW', begin: () => () => {} },
    signals: { follow: () => () => {} },
    log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
    demo: true,
  };
  return { services, database, clock, sms, mail, push, register, notary, scanner, logged, cryptoCalls };
}

/** Of the pages that a test's browser shows. */
export const ORIGIN = 'https://card.example';

/** A browser that sends a request; `device` names it. */
export function callerAt(device: string, session: LiveSession | null = null): Caller {
  const address = `198.51.100.${device.length}`;
  return { requestId: 'r-1', address, origin: ORIGIN, deviceHash: device, deviceName: device, session };
}

/** Asks for a code and reads it off the phone. */
export async function codeOf(
  { services, sms }: World,
  caller: Caller,
  request: CodeRequest,
): Promise<{ challengeId: string; code: string }> {
  const answer = await requestCode(services, caller, request);
  if (answer.__typename !== 'CodeSent') throw new Error(`No code: ${answer.__typename}`);
  await deliverDue(services);
  const codes = sms.delivered.map(({ body }) => /：(\d{6})/.exec(body)?.[1]);
  const code = codes.find((one) => one !== undefined) ?? '';
  return { challengeId: answer.challengeId, code };
}

/** A code that is not this one. */
export function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

function countingVault(vault: Vault): { vault: Vault; cryptoCalls: World['cryptoCalls'] } {
  let calls: Record<string, number> = {};
  const count = (name: string) => {
    calls[name] = (calls[name] ?? 0) + 1;
  };
  return {
    vault: {
      encrypt(...given) {
        count('encrypt');
        return vault.encrypt(...given);
      },
      decrypt(...given) {
        count('decrypt');
        return vault.decrypt(...given);
      },
      blindIndex(...given) {
        count('blindIndex');
        return vault.blindIndex(...given);
      },
    },
    cryptoCalls() {
      const made = calls;
      calls = {};
      return made;
    },
  };
}
