import type { PlainDate } from './plain-date.ts';
import { parsePlainDate } from './plain-date.ts';
import { typedNumber } from './typed-text.ts';

export type CardNumberFault = 'EMPTY' | 'FORM' | 'DATE';
export type ParsedCardNumber =
  | { ok: true; cardNumber: string; applicationDate: PlainDate }
  | { ok: false; reason: CardNumberFault };

/** How many numbers a day has. */
export const CARD_NUMBERS_A_DAY = 100_000;

/** `EX`, the application date and five digits, as typed. */
export function parseCardNumber(text: string): ParsedCardNumber {
  const cardNumber = typedNumber(text);
  if (cardNumber === '') return { ok: false, reason: 'EMPTY' };
  const [, year, month, day] = /^EX(\d{4})(\d{2})(\d{2})\d{5}$/.exec(cardNumber) ?? [];
  if (!year) return { ok: false, reason: 'FORM' };
  const applied = parsePlainDate(`${year}-${month}-${day}`);
  return applied.ok ? { ok: true, cardNumber, applicationDate: applied.date } : { ok: false, reason: 'DATE' };
}

/** The n-th number of a day, n from 0. Throws RangeError when the day has no such number. */
export function cardNumber(applicationDate: PlainDate, n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= CARD_NUMBERS_A_DAY)
    throw new RangeError('A day has 100,000 numbers');
  return `EX${applicationDate.replaceAll('-', '')}${String(n).padStart(5, '0')}`;
}
