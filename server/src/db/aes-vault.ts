import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Keys } from './keys.ts';
import type { IndexedSecret, SecretColumn, Vault } from './vault.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A value that was edited, moved from another row or column, or encrypted under a key that is not given. */
export class UnreadableSecret extends Error {
  override readonly name = 'UnreadableSecret';

  constructor(column: SecretColumn, rowId: string) {
    super(`${column} of ${rowId} cannot be decrypted`);
  }
}

/** A value reads `v1.<key id>.<iv>.<ciphertext and tag>`, the last two in base64url. */
export function aesVault({ dataKeys, indexKey }: Keys): Vault {
  const [current] = dataKeys;
  if (current === undefined) throw new Error('A vault needs a data key');
  const byId = new Map(dataKeys.map(({ id, key }) => [id, key]));
  const indexKeys = new Map<IndexedSecret, Buffer>();

  return {
    encrypt(column, rowId, plain) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, current.key, iv).setAAD(place(column, rowId));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return ['v1', current.id, iv.toString('base64url'), sealed.toString('base64url')].join('.');
    },

    decrypt(column, rowId, value) {
      const [version, keyId = '', iv = '', text = ''] = value.split('.');
      const key = byId.get(keyId);
      if (version !== 'v1' || key === undefined) throw new UnreadableSecret(column, rowId);
      const sealed = Buffer.from(text, 'base64url');
      try {
        const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64url'), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(place(column, rowId)).setAuthTag(sealed.subarray(-TAG_BYTES));
        return decipher.update(sealed.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw new UnreadableSecret(column, rowId);
      }
    },

    blindIndex(secret, plain) {
      let key = indexKeys.get(secret);
      if (key === undefined) {
        key = Buffer.from(hkdfSync('sha256', indexKey, '', `exit-card blind index ${secret}`, 32));
        indexKeys.set(secret, key);
      }
      return createHmac('sha256', key).update(plain).digest('base64url');
    },
  };
}

function place(column: SecretColumn, rowId: string): Buffer {
  return Buffer.from(`${column}.${rowId}`);
}
