import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { ProofKey } from '../config.ts';

/** A fresh Ed25519 key as `PROOF_KEYS` takes it: PKCS #8 in base64. */
export function newProofKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}

/** The key of such a text. */
export function proofKey(id: string, text: string): ProofKey {
  return { id, key: createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' }) };
}
