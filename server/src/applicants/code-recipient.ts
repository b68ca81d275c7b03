import type { Vault } from '../db/vault.ts';
import type { Services } from '../services.ts';
import { findAccount } from './account.store.ts';

export interface CodeRecipient {
  readonly identityHmac: string;
  readonly phoneHmac: string;
  /** A phone number, or a mail address that is to be proven; `phoneHmac` is of that then. */
  readonly to: string;
  readonly isKnown: boolean;
}

/** No mobile number begins with 0. */
const NOBODY = '00000000000';

/** The mark in place of a phone's, for an ID number that has no account. */
export function phoneOfNobody(vault: Vault, idNumber: string): string {
  return vault.blindIndex('phone-number', idNumber);
}

/** A typed phone gets its code whoever it belongs to. Without one the code goes to the account's phone, or into the void with the same work. */
export async function findRecipient(
  { database, vault }: Services,
  idNumber: string,
  typedPhone: string | null,
): Promise<CodeRecipient> {
  const identityHmac = vault.blindIndex('id-number', idNumber);
  if (typedPhone !== null)
    return {
      identityHmac,
      phoneHmac: vault.blindIndex('phone-number', typedPhone),
      to: typedPhone,
      isKnown: true,
    };
  const standIn = phoneOfNobody(vault, idNumber);

  const account = await findAccount(database.read, database.tables, identityHmac);
  const nobody = { id: 'nobody', phoneCipher: vault.encrypt('accounts.phone_cipher', 'nobody', NOBODY) };
  const { id, phoneCipher } = account ?? nobody;
  return {
    identityHmac,
    phoneHmac: account?.phoneHmac ?? standIn,
    to: vault.decrypt('accounts.phone_cipher', id, phoneCipher),
    isKnown: account !== undefined,
  };
}
