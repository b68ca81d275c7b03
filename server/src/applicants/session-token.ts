import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as the cookie carries them. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is stored: whoever reads the table can sign in as nobody. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Nothing else can be a token, and needs no query. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
