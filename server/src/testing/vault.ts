import { aesVault } from '../db/aes-vault.ts';
import type { Keys } from '../db/keys.ts';
import type { Vault } from '../db/vault.ts';

/** Keys that every test shares. */
export const TEST_KEYS: Keys = {
  dataKeys: [{ id: 'test', key: Buffer.alloc(32, 'test data key') }],
  indexKey: Buffer.alloc(32, 'test index key'),
};

export function testVault(): Vault {
  return aesVault(TEST_KEYS);
}
