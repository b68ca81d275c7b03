import type { UncheckedProof } from '@exit-card/shared/read-proof';

/** Whether the key signed the document; undefined where this browser cannot tell: an old one, or no https. */
export async function isSigned(
  { signature, signedText }: UncheckedProof,
  { kty, crv, x }: JsonWebKey,
): Promise<boolean | undefined> {
  const key = await importKey({ kty, crv, x } as JsonWebKey);
  if (!key) return undefined;
  return crypto.subtle.verify('Ed25519', key, signature, new TextEncoder().encode(signedText));
}

async function importKey(key: JsonWebKey): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
}
