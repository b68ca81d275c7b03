import { createHash, randomInt } from 'node:crypto';
import { SHARE_CODE_ALPHABET, SHARE_CODE_LENGTH } from '@exit-card/shared/share';

/** Twelve of thirty characters, drawn evenly: 59 random bits. */
export function newShareCode(): string {
  const drawn = () => SHARE_CODE_ALPHABET[randomInt(SHARE_CODE_ALPHABET.length)];
  return Array.from({ length: SHARE_CODE_LENGTH }, drawn).join('');
}

/** All that is stored: whoever reads the table can open nothing. `code` as `parseShareCode` gives it. */
export function shareCodeHash(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
