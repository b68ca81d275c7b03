import { typedNumber } from './typed-text.ts';

/** What an owner may let an institution see of a card; the status and its date always. */
export const ShareField = {
  NAME: 'NAME',
  CARD_NUMBER: 'CARD_NUMBER',
  PURPOSE: 'PURPOSE',
  DESTINATION: 'DESTINATION',
  APPLICATION_DATE: 'APPLICATION_DATE',
  EXPECTED_EXIT_DATE: 'EXPECTED_EXIT_DATE',
  VALIDITY: 'VALIDITY',
  EXIT: 'EXIT',
} as const;
export type ShareField = (typeof ShareField)[keyof typeof ShareField];

/** Particulars of the journey: a grant must open them before a delegate may show them to anybody. */
export const DETAIL_FIELDS: readonly ShareField[] = ['PURPOSE', 'DESTINATION'];

/** How a share stands. */
export const ShareState = {
  OPEN: 'OPEN',
  EXPIRED: 'EXPIRED',
  USED_UP: 'USED_UP',
  CANCELLED: 'CANCELLED',
  GRANT_ENDED: 'GRANT_ENDED',
} as const;
export type ShareState = (typeof ShareState)[keyof typeof ShareState];

/** Days are counted from today, which is not one of them. */
export const SHARE_LIMITS = { days: 30, usualDays: 7, views: 100, usualViews: 10, openPerCard: 10 } as const;

/** Version of the text of the separate consent to a share. */
export const SHARE_CONSENT_TEXT = '2024-03-01';

/** Without what is read as something else: 0 and O, 1, I and L, U and V. */
export const SHARE_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const SHARE_CODE_LENGTH = 12;

export type ShareCodeFault = 'EMPTY' | 'LENGTH' | 'CHARACTERS';
export type ParsedShareCode = { ok: true; code: string } | { ok: false; reason: ShareCodeFault };

/** As typed, pasted or scanned; blanks and hyphens between the groups do not count. */
export function parseShareCode(text: string): ParsedShareCode {
  const code = typedNumber(text);
  if (code === '') return { ok: false, reason: 'EMPTY' };
  if ([...code].some((character) => !SHARE_CODE_ALPHABET.includes(character)))
    return { ok: false, reason: 'CHARACTERS' };
  return code.length === SHARE_CODE_LENGTH ? { ok: true, code } : { ok: false, reason: 'LENGTH' };
}

/** `2345-6789-ABCD`: how a code is shown and read out. */
export function groupedShareCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}
