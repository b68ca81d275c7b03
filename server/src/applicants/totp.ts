import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seconds; RFC 6238, SHA-1 and six digits: what every authenticator understands. */
const STEP = 30;
const DIGITS = 6;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 random bits, as RFC 4226 section 4 recommends. */
export function newTotpSecret(): Buffer {
  return randomBytes(20);
}

export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / 1000 / STEP);
}

export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hmac = createHmac('sha1', secret).update(counter).digest();
  const offset = hmac.readUInt8(hmac.length - 1) & 15;
  const number = hmac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step whose code this is: the current one, or the one before or after it, for clocks that differ. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | undefined {
  const current = stepAt(now);
  return [current + 1, current, current - 1].find((step) => isSame(codeAt(secret, step), code));
}

/** As authenticators read it, typed or from a picture. Names no person. */
export function totpUri(secret: Buffer): string {
  const issuer = encodeURIComponent('出境登记卡');
  return `otpauth://totp/${issuer}?secret=${base32(secret)}&issuer=${issuer}&algorithm=SHA1&digits=${DIGITS}&period=${STEP}`;
}

/** RFC 4648 section 6, without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

function isSame(right: string, given: string): boolean {
  return /^\d{6}$/.test(given) && timingSafeEqual(Buffer.from(right), Buffer.from(given));
}
