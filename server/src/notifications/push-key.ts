import { createECDH } from 'node:crypto';

/** The public half, in base64url, of a private key of P-256 (32 bytes). Throws for bytes that are no such key. */
export function publicPushKey(key: Buffer): string {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(key);
  return curve.getPublicKey('base64url');
}
