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

/** A typed phone gets its code whoever it belongs to. Without one the code goes to the account's phone, or into the void with the same work. */
export async function findRecipient(
  { database, vault }: Services,
  idNumber: string,
  typedPhone: string | null,
): Promise<CodeRecipient> {
  const identityHmac = vault.blindIndex('id-number', idNumber);
  const standIn = vault.blindIndex('phone-number', typedPhone ?? idNumber);
  if (typedPhone !== null) return { identityHmac, phoneHmac: standIn, to: typedPhone, isKnown: true };

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
