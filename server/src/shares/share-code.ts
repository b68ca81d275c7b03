import { createHash } from 'node:crypto';
import { SHARE_CODE_ALPHABET, SHARE_CODE_LENGTH } from '@exit-card/shared/share';
import type { Vault } from '../db/vault.ts';

/**
 * Twelve of thirty characters, as good as drawn: 59 bits. They come from the service's own key, the share and the key of the
 * request, which is stored nowhere: the same request again is told the same code, and nobody else can be.
 */
export function shareCodeOf(vault: Vault, shareId: string, requestKey: string): string {
  const mark = Buffer.from(vault.blindIndex('share-code-drawn', `${shareId} ${requestKey}`), 'base64url');
  const base = BigInt(SHARE_CODE_ALPHABET.length);
  // 256 bits, of which this takes 59: every character is as likely as any other.
  let rest = BigInt(`0x${mark.toString('hex')}`);
  return Array.from({ length: SHARE_CODE_LENGTH }, () => {
    const drawn = SHARE_CODE_ALPHABET[Number(rest % base)];
    rest /= base;
    return drawn;
  }).join('');
}

/** All that is stored: whoever reads the table can open nothing. `code` as `parseShareCode` gives it. */
export function shareCodeHash(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
