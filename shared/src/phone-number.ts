import { typedNumber } from './typed-text.ts';

export type PhoneNumberFault = 'EMPTY' | 'CHARACTERS' | 'COUNTRY' | 'LANDLINE' | 'LENGTH' | 'NOT_MOBILE';
export type ParsedPhoneNumber =
  | {
      ok: true;
      /** Eleven digits, without the code of the country. */
      phoneNumber: string;
    }
  | { ok: false; reason: PhoneNumberFault };

/** A mobile number of mainland China, as typed. No list of operators: numbers move between them and new ranges appear. */
export function parsePhoneNumber(text: string): ParsedPhoneNumber {
  const typed = typedNumber(text);
  if (typed === '') return { ok: false, reason: 'EMPTY' };
  if (!/^\+?\d+$/.test(typed)) return { ok: false, reason: 'CHARACTERS' };

  const phoneNumber = typed.replace(/^(?:\+|00)?86(?=\d{11}$)/, '');
  if (/^1[3-9]\d{9}$/.test(phoneNumber)) return { ok: true, phoneNumber };
  if (/^(?:\+|00)(?!86)/.test(phoneNumber)) return { ok: false, reason: 'COUNTRY' };
  if (/^0\d{9,11}$/.test(phoneNumber)) return { ok: false, reason: 'LANDLINE' };
  return { ok: false, reason: phoneNumber.length === 11 ? 'NOT_MOBILE' : 'LENGTH' };
}
