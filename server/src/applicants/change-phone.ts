import { recordAccess } from '../access/access-record.store.ts';
import type { Caller, Viewer } from '../access/caller.ts';
import type { Writes } from '../db/database.ts';
import { Fault } from '../fault.ts';
import { queueNotice } from '../notifications/outbox.store.ts';
import type { Services } from '../services.ts';
import { changePhoneOf, getAccount } from './account.store.ts';
import { tellOfAccount } from './account-notices.store.ts';
import type { CodeInvalid, InvalidInput, Throttled } from './answer.ts';
import { invalidInput } from './answer.ts';
import { getApplicant } from './applicant.store.ts';
import { takeBudgets } from './attempts.store.ts';
import { Claims } from './claims.ts';
import { forgetDevices, rememberPhone, rememberSignIn } from './known-device.store.ts';
import { LIMITS } from './limits.ts';
import { secondsAfter } from './moments.ts';
import { closeCodes, tryCode } from './one-time-code.store.ts';
import { ownAccess } from './own-access.ts';
import { type CodeSent, requestCode } from './request-code.ts';
import { endOtherSessions, rotateSession } from './session.store.ts';
import { viewerOf } from './session.ts';
import type { WithSession } from './sign-in.ts';

export interface PhoneChanged {
  readonly __typename: 'PhoneChanged';
  readonly viewer: Viewer;
}
export interface NewPhone {
  readonly challengeId: string;
  readonly code: string;
  readonly phoneNumber: string;
}

/** Fixed, without a name, a number or a link: a telephone may be in other hands. */
const PHONE_CHANGED_TEXT =
  '【出境登记卡】您账户接收验证码的手机已更换，其他设备已退出登录。不是您本人操作的，请立即拨打12367。';

/**
 * Sends a code to the new phone. Throws STEP_UP_REQUIRED before the old phone, the authenticator or the face has
 * confirmed within ten minutes that it is the owner who asks.
 */
export async function requestPhoneCode(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  phoneNumber: string,
): Promise<CodeSent | InvalidInput | Throttled> {
  demandOldFactor(services, viewer);
  const { database, vault } = services;
  const { idNumber } = await getApplicant(database.read, database.tables, vault, viewer.applicantId);
  return requestCode(services, caller, { purpose: 'CHANGE_PHONE', idNumber, phoneNumber });
}

/** From now on codes go to the new phone, by which the person is known at look-ups too. Everything else that was open ends. */
export async function changePhone(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  input: NewPhone,
): Promise<WithSession<PhoneChanged | CodeInvalid | InvalidInput>> {
  demandOldFactor(services, viewer);
  const { database, vault, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const claims = new Claims();
  const code = claims.code(input.code);
  const phoneNumber = claims.phoneNumber(input.phoneNumber);
  if (claims.problems.length > 0) return { answer: invalidInput(claims.problems) };
  const person = await getApplicant(database.read, tables, vault, viewer.applicantId);
  const account = await getAccount(database.read, tables, viewer.accountId);
  const oldPhone = vault.decrypt('accounts.phone_cipher', account.id, account.phoneCipher);
  if (oldPhone === phoneNumber && person.phoneNumber === phoneNumber)
    return { answer: invalidInput([{ field: 'PHONE_NUMBER', reason: 'SAME' }]) };
  const { identityHmac } = person;
  const phoneHmac = vault.blindIndex('phone-number', phoneNumber);
  return database.write(async (tx) => {
    const now = clock.realNow();
    await takeBudgets(tx, tables, [identityHmac, phoneHmac], now);
    const { deviceHash } = caller;
    const { challengeId } = input;
    const given = {
      purpose: 'CHANGE_PHONE',
      challengeId,
      code,
      identityHmac,
      phoneHmac,
      deviceHash,
    } as const;
    const tried = await tryCode(tx, tables, vault, given, now);
    if (!tried.right) return { answer: { __typename: 'CodeInvalid', triesLeft: tried.triesLeft } };

    await changePhoneOf(tx, tables, vault, viewer, phoneNumber);
    await trustOnly(tx, services, caller, viewer, { identityHmac, phoneHmac }, now);
    const opened = await rotateSession(tx, tables, viewer.session);
    if (!opened) throw new Fault('UNAUTHENTICATED');
    // The new phone is told as of everything that concerns the account.
    await queueNotice(tx, tables, vault, { to: oldPhone, body: PHONE_CHANGED_TEXT, now });
    const { applicantId } = viewer;
    const notice = { applicantId, occasion: challengeId, device: caller.deviceName, at: clock.now() };
    await tellOfAccount(tx, tables, { ...notice, kind: 'PHONE_CHANGED' });
    await recordAccess(tx, tables, ownAccess(caller, services, applicantId, 'CHANGE_PHONE'));
    return { answer: { __typename: 'PhoneChanged', viewer: viewerOf(opened.session)! }, opened };
  });
}

/** Other sessions, codes on their way to the old phone and devices that were known: whoever has the old phone has nothing. */
async function trustOnly(
  tx: Writes,
  { database: { tables } }: Services,
  caller: Caller,
  viewer: Viewer,
  { identityHmac, phoneHmac }: { identityHmac: string; phoneHmac: string },
  now: Date,
): Promise<void> {
  await endOtherSessions(tx, tables, viewer, now);
  await closeCodes(tx, tables, identityHmac, now);
  await forgetDevices(tx, tables, identityHmac);
  await rememberPhone(tx, tables, identityHmac, phoneHmac, now);
  if (!viewer.session.publicComputer) await rememberSignIn(tx, tables, identityHmac, caller.deviceHash, now);
}

/** A session and the new phone are not enough: a thief may have both. */
function demandOldFactor({ clock }: Services, { session }: Viewer): void {
  const oldest = secondsAfter(clock.realNow(), -LIMITS.session.faceCheck);
  const proven = [session.stepUpAt, session.secondFactorAt, session.faceCheckedAt];
  if (!proven.some((at) => at !== null && at > oldest))
    throw new Fault('STEP_UP_REQUIRED', { factor: 'CODE' });
}
