import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keys } from '../db/keys.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A file that was edited, renamed, or encrypted under a key that is not given. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(file: string) {
    super(`The file ${file} cannot be decrypted`);
  }
}

/** Encrypts piece by piece: `v1.<key id>.` then nonce, content and tag; bound to the name, so that files cannot be exchanged. */
export async function* sealed(
  { dataKeys }: Keys,
  name: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const [current] = dataKeys;
  if (current === undefined) throw new Error('Files need a data key');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, current.key, iv).setAAD(place(name));
  yield Buffer.concat([Buffer.from(`v1.${current.id}.`), iv]);
  for await (const piece of content) yield cipher.update(piece);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

/** Gives nothing of a file before all of it is known to be whole. Throws UnreadableFile. */
export function unsealed({ dataKeys }: Keys, name: string, bytes: Buffer): Buffer {
  const [head, keyId] = /^v1\.([\w-]{1,16})\./.exec(bytes.subarray(0, 20).toString('latin1')) ?? [];
  const key = dataKeys.find(({ id }) => id === keyId)?.key;
  if (head === undefined || key === undefined) throw new UnreadableFile(name);
  const body = bytes.subarray(head.length);
  try {
    const decipher = createDecipheriv(CIPHER, key, body.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(place(name)).setAuthTag(body.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(body.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new UnreadableFile(name);
  }
}

function place(name: string): Buffer {
  return Buffer.from(`files.content.${name}`);
}
