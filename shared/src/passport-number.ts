import { typedNumber } from './typed-text.ts';

export type PassportNumberFault = 'EMPTY' | 'LETTER_FOR_DIGIT' | 'FORM';
export type ParsedPassportNumber =
  | { ok: true; passportNumber: string }
  | { ok: false; reason: PassportNumberFault };

/** Ordinary E and G (also 14, 15), service SE and PE (before: S, P), diplomatic DE, Hong Kong K, Macao MA. */
const FORMS = /^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|(?:SE|PE|DE|MA)\d{7}|1[45]\d{7}|K\d{8}|[PS]\d{7,8})$/;

/** A Chinese passport's number, as typed; `S.1234567` becomes `S1234567`. */
export function parsePassportNumber(text: string): ParsedPassportNumber {
  const passportNumber = typedNumber(text).replace(/^([PS])\./, '$1');
  if (passportNumber === '') return { ok: false, reason: 'EMPTY' };
  if (FORMS.test(passportNumber)) return { ok: true, passportNumber };
  return { ok: false, reason: FORMS.test(withDigits(passportNumber)) ? 'LETTER_FOR_DIGIT' : 'FORM' };
}

/** O and I are never letters of a number, but people read 0 and 1 as such. */
function withDigits(passportNumber: string): string {
  return passportNumber.replaceAll('O', '0').replaceAll('I', '1');
}
