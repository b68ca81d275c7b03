import { randomInt } from 'node:crypto';
import type { PlainDate } from '@exit-card/shared/plain-date';

/** Without 0, O, 1, I, L and U: it is read out over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 回执编号 such as `HZ20240311-7KQ2M-X4RTB`: so many to a day that none comes twice. */
export function receiptNumber(day: PlainDate): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `HZ${day.replaceAll('-', '')}-${group()}-${group()}`;
}
