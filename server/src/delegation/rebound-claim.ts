import type { SecretColumn, Vault } from '../db/vault.ts';
import type { Grant } from './grant.ts';

/** The claimed name and number, encrypted anew for another row: a cipher is bound to its own. */
export function reboundClaim(
  vault: Vault,
  grant: Grant,
  toId: string,
): Pick<Grant, 'claimedNameCipher' | 'claimedIdNumberCipher'> {
  const rebound = (column: SecretColumn, cipher: string) =>
    vault.encrypt(column, toId, vault.decrypt(column, grant.id, cipher));
  return {
    claimedNameCipher: rebound('delegation_grants.claimed_name_cipher', grant.claimedNameCipher),
    claimedIdNumberCipher: rebound('delegation_grants.claimed_id_number_cipher', grant.claimedIdNumberCipher),
  };
}
