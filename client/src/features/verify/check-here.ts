import type { ProofFault } from '@exit-card/shared/proof-document';
import { readProof, type UncheckedProof } from '@exit-card/shared/read-proof';
import { isSigned } from './is-signed.ts';
import { keySet } from './key-set.ts';

/** What this device finds out by itself. CANNOT: the browser does not know the algorithm. NO_KEYS: no network, and none kept. */
export type CheckedHere =
  | { readonly is: 'SIGNED'; readonly proof: UncheckedProof }
  | { readonly is: 'CANNOT'; readonly proof: UncheckedProof }
  | { readonly is: 'REFUSED'; readonly fault: ProofFault }
  | { readonly is: 'NO_KEYS' };

/** Reads and checks a document; nothing of it leaves the device. */
export async function checkHere(text: string): Promise<CheckedHere> {
  const read = readProof(text);
  if (!read.ok) return { is: 'REFUSED', fault: read.fault };
  const { proof } = read;
  const keys = await keySet();
  if (!keys) return { is: 'NO_KEYS' };
  // A key may be newer than what the browser has in its cache.
  const key = keys.get(proof.keyId) ?? (await keySet({ anew: true }))?.get(proof.keyId);
  if (!key) return { is: 'REFUSED', fault: 'UNKNOWN_KEY' };
  const signed = await isSigned(proof, key);
  if (signed === undefined) return { is: 'CANNOT', proof };
  return signed ? { is: 'SIGNED', proof } : { is: 'REFUSED', fault: 'SIGNATURE' };
}
