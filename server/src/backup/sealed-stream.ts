import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Keys } from '../db/keys.ts';

const CIPHER = 'aes-256-gcm';
const SALT_BYTES = 32;
const TAG_BYTES = 16;
/** Of plain text; every piece but the last has as many. */
const PIECE_BYTES = 1024 * 1024;

/** A backup that was edited, cut off, or made under a key that is not given. */
export class UnreadableBackup extends Error {
  override readonly name = 'UnreadableBackup';
}

/**
 * Encrypts a stream of any length under the current data key: `b1.<key id>.`, a salt that makes a key for this stream alone, then
 * pieces with a tag each. A piece knows its number and whether it is the last, so that none can be moved, left out or cut off.
 */
export async function* sealedStream(
  { dataKeys }: Keys,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const [current] = dataKeys;
  if (current === undefined) throw new Error('A backup needs a data key');
  const salt = randomBytes(SALT_BYTES);
  const key = streamKey(current.key, salt);
  yield Buffer.concat([Buffer.from(`b1.${current.id}.`), salt]);
  let number = 0;
  for await (const { piece, isLast } of pieces(content, PIECE_BYTES)) {
    const cipher = createCipheriv(CIPHER, key, nonce(number, isLast));
    number += 1;
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Throws UnreadableBackup, perhaps after pieces that were whole: use nothing before the end. */
export async function* unsealedStream(
  { dataKeys }: Keys,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let key: Buffer | undefined;
  let number = 0;
  for await (const { piece, isLast } of pieces(withoutHead(sealed, found), PIECE_BYTES + TAG_BYTES)) {
    if (key === undefined || piece.length < TAG_BYTES) throw new UnreadableBackup('The backup is cut off');
    const decipher = createDecipheriv(CIPHER, key, nonce(number, isLast), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(piece.subarray(-TAG_BYTES));
    number += 1;
    const plain = decipher.update(piece.subarray(0, -TAG_BYTES));
    try {
      decipher.final();
    } catch {
      throw new UnreadableBackup('The backup was changed or cut off, or is of another key with this name');
    }
    yield plain;
  }

  function found(keyId: string, salt: Buffer): void {
    const known = dataKeys.find(({ id }) => id === keyId);
    if (known === undefined) throw new UnreadableBackup(`The backup was made under the key "${keyId}"`);
    key = streamKey(known.key, salt);
  }
}

/** What follows the head, which is told as soon as it is there. */
async function* withoutHead(
  sealed: AsyncIterable<Uint8Array>,
  found: (keyId: string, salt: Buffer) => void,
): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const bytes of sealed) {
    if (head === null) {
      yield bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    const [words, keyId] = /^b1\.([\w-]{1,16})\./.exec(head.subarray(0, 20).toString('latin1')) ?? [];
    if (words === undefined && head.length >= 20) throw new UnreadableBackup('That is no backup');
    if (words === undefined || head.length < words.length + SALT_BYTES) continue;
    const rest: number = words.length + SALT_BYTES;
    found(keyId!, head.subarray(words.length, rest));
    yield head.subarray(rest);
    head = null;
  }
  if (head !== null) throw new UnreadableBackup('The backup is cut off');
}

/** Pieces of this length and a last one that may be shorter, or empty. */
async function* pieces(content: AsyncIterable<Uint8Array>, length: number) {
  let kept = Buffer.alloc(0);
  for await (const bytes of content) {
    kept = Buffer.concat([kept, bytes]);
    while (kept.length > length) {
      yield { piece: kept.subarray(0, length), isLast: false };
      kept = kept.subarray(length);
    }
  }
  yield { piece: kept, isLast: true };
}

function streamKey(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'exit-card backup', 32));
}

function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(number, 0, 6);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}
