import { aesVault } from '../db/aes-vault.ts';
import type { Vault } from '../db/vault.ts';

/** A vault with keys that every test shares. */
export function testVault(): Vault {
  return aesVault({
    dataKeys: [{ id: 'test', key: Buffer.alloc(32, 'test data key') }],
    indexKey: Buffer.alloc(32, 'test index key'),
  });
}
