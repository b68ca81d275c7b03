import { parseMailAddress } from '@exit-card/shared/mail-address';
import type { Caller, Viewer } from '../access/caller.ts';
import { demandStepUp } from '../access/step-up.ts';
import { getAccount, holdAccount } from '../applicants/account.store.ts';
import type { CodeInvalid, InvalidInput, Throttled } from '../applicants/answer.ts';
import { invalidInput } from '../applicants/answer.ts';
import { getApplicant } from '../applicants/applicant.store.ts';
import { takeBudgets } from '../applicants/attempts.store.ts';
import { Claims } from '../applicants/claims.ts';
import { tryCode } from '../applicants/one-time-code.store.ts';
import { type CodeSent, sendCode } from '../applicants/request-code.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { changeSettings } from './change-settings.ts';
import { type MessageSettingsChanged, settingsChanged } from './message-settings.ts';

/**
 * Sends a code to the address, under the limits of every code. Throws NOT_FOUND where no mail is sent at all; STEP_UP_REQUIRED
 * when another address is in its place.
 */
export async function requestMailCode(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  typed: string,
): Promise<CodeSent | InvalidInput | Throttled> {
  const { database, vault, clock, mailSender } = services;
  if (!mailSender) throw new Fault('NOT_FOUND');
  await services.addressCeiling.spend(caller.address);
  const { read, tables } = database;
  const parsed = parseMailAddress(typed);
  if (!parsed.ok) return invalidInput([{ field: 'MAIL_ADDRESS', reason: parsed.reason }]);
  const { mailCipher } = await getAccount(read, tables, viewer.accountId);
  if (mailCipher !== null) demandStepUp(viewer, clock.realNow());
  const { identityHmac } = await getApplicant(read, tables, vault, viewer.applicantId);
  const phoneHmac = vault.blindIndex('mail-address', parsed.address);
  return sendCode(services, caller, 'PROVE_MAIL', {
    identityHmac,
    phoneHmac,
    to: parsed.address,
    isKnown: true,
  });
}

export interface NewMail {
  readonly address: string;
  readonly challengeId: string;
  readonly code: string;
}

/** Messages go to this address from now on: whoever typed it has read the code that went there. */
export async function setMail(
  services: Services,
  caller: Caller,
  viewer: Viewer,
  { address: typed, challengeId, code: typedCode }: NewMail,
): Promise<MessageSettingsChanged | CodeInvalid | InvalidInput> {
  const { database, vault, clock } = services;
  const { tables } = database;
  await services.addressCeiling.spend(caller.address);
  const claims = new Claims();
  const code = claims.code(typedCode);
  const parsed = parseMailAddress(typed);
  if (!parsed.ok) return invalidInput([{ field: 'MAIL_ADDRESS', reason: parsed.reason }]);
  if (claims.problems.length > 0) return invalidInput(claims.problems);
  const { address } = parsed;
  const { identityHmac } = await getApplicant(database.read, tables, vault, viewer.applicantId);
  const mailHmac = vault.blindIndex('mail-address', address);
  return database.write(async (tx) => {
    const now = clock.realNow();
    await takeBudgets(tx, tables, [identityHmac], now);
    const account = await holdAccount(tx, tables, viewer);
    if (account.mailCipher !== null) demandStepUp(viewer, now);
    const purpose = 'PROVE_MAIL' as const;
    const binding = { purpose, identityHmac, phoneHmac: mailHmac, deviceHash: caller.deviceHash };
    const tried = await tryCode(tx, tables, vault, { ...binding, challengeId, code }, now);
    if (!tried.right) return { __typename: 'CodeInvalid', triesLeft: tried.triesLeft };
    const mailCipher = vault.encrypt('accounts.mail_cipher', account.id, address);
    await changeSettings(tx, services, caller, viewer, { mailCipher, mailHmac });
    return settingsChanged(viewer);
  });
}

/** Throws STEP_UP_REQUIRED. Safe to repeat. */
export async function removeMail(
  services: Services,
  caller: Caller,
  viewer: Viewer,
): Promise<MessageSettingsChanged> {
  const { database, clock } = services;
  const { tables } = database;
  await database.write(async (tx) => {
    const { mailCipher } = await holdAccount(tx, tables, viewer);
    if (mailCipher === null) return;
    demandStepUp(viewer, clock.realNow());
    await changeSettings(tx, services, caller, viewer, { mailCipher: null, mailHmac: null });
  });
  return settingsChanged(viewer);
}
