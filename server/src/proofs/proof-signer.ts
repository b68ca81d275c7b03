import { createPublicKey, type KeyObject } from 'node:crypto';
import { PROOF_HEADER, type ProofClaims } from '@exit-card/shared/proof-document';
import { CompactSign, compactVerify, errors } from 'jose';
import type { ProofKey } from '../config.ts';

/** A public key as the key set has it (RFC 8037). */
interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly kid: string;
  readonly alg: string;
  readonly use: string;
}

/** Signs documents of cards with the newest key and verifies those of every key that is still published. */
export interface ProofSigner {
  /** What documents say of where they are from. */
  readonly issuer: string;
  /** Name of the key that signs; null where none is set and no document is signed. */
  readonly keyId: string | null;
  /** Of all keys, for `/.well-known/jwks.json`. */
  readonly keySet: { readonly keys: readonly PublicKey[] };
  /** Whether the key of this name is one of them: one that was taken out of the list takes its documents along. */
  publishes(keyId: string): boolean;
  /** A compact JWS, with what was signed as its text. Throws where there is no key. */
  sign(claims: ProofClaims): Promise<string>;
  verify(jws: string, keyId: string): Promise<'RIGHT' | 'WRONG' | 'UNKNOWN_KEY'>;
}

export function proofSigner(keys: readonly ProofKey[], issuer: string): ProofSigner {
  const [newest] = keys;
  const publicKeys = new Map(keys.map(({ id, key }) => [id, createPublicKey(key)]));
  return {
    issuer,
    keyId: newest?.id ?? null,
    keySet: { keys: [...publicKeys].map(([id, key]) => asJwk(id, key)) },
    publishes: (keyId) => publicKeys.has(keyId),
    async sign(claims) {
      if (!newest) throw new Error('There is no key to sign with');
      return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
        .setProtectedHeader({ alg: PROOF_HEADER.alg, kid: newest.id, typ: PROOF_HEADER.typ })
        .sign(newest.key);
    },
    async verify(jws, keyId) {
      const key = publicKeys.get(keyId);
      if (!key) return 'UNKNOWN_KEY';
      try {
        await compactVerify(jws, key, { algorithms: [PROOF_HEADER.alg] });
        return 'RIGHT';
      } catch (error) {
        if (error instanceof errors.JOSEError) return 'WRONG';
        throw error;
      }
    },
  };
}

function asJwk(kid: string, key: KeyObject): PublicKey {
  const { kty = '', crv = '', x = '' } = key.export({ format: 'jwk' });
  return { kty, crv, x, kid, alg: PROOF_HEADER.alg, use: 'sig' };
}
