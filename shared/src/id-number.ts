import { Sex } from './applicant.ts';
import { machineToday } from './clock.ts';
import type { PlainDate } from './plain-date.ts';
import { ageOn, parsePlainDate } from './plain-date.ts';
import { typedNumber } from './typed-text.ts';

export type IdNumberFault =
  | 'EMPTY'
  | 'FIFTEEN_DIGITS'
  | 'LENGTH'
  | 'CHARACTERS'
  | 'REGION'
  | 'BIRTH_DATE'
  | 'BIRTH_DATE_IN_FUTURE'
  | 'TOO_OLD';

export type ParsedIdNumber =
  | {
      ok: true;
      /** 18 characters, X in upper case. */
      idNumber: string;
      /** GB/T 2260 code of the place of first registration, six digits; counties come and go, so it may be unknown today. */
      region: string;
      birthDate: PlainDate;
      sex: Sex;
      /** A hint at look-up and sign-in, where old numbers must pass; a condition when a new person is entered. */
      checkDigitFits: boolean;
    }
  | { ok: false; reason: IdNumberFault };

/** Provinces of GB/T 2260; 81 to 83 are residence permits for people from Hong Kong, Macao and Taiwan. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';
/** The example in the standard was born in 1880. */
const OLDEST = 150;

/** Two digits that begin an ID number. */
export function isProvince(code: string): boolean {
  return code.length === 2 && PROVINCES.test(code);
}

/** 公民身份号码 by GB 11643-1999, as typed. */
export function parseIdNumber(text: string, today: PlainDate = machineToday()): ParsedIdNumber {
  const idNumber = typedNumber(text);
  const form = formFault(idNumber);
  if (form) return { ok: false, reason: form };

  const birth = parsePlainDate(
    `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
  );
  if (!birth.ok) return { ok: false, reason: 'BIRTH_DATE' };
  if (birth.date > today) return { ok: false, reason: 'BIRTH_DATE_IN_FUTURE' };
  if (ageOn(birth.date, today) > OLDEST) return { ok: false, reason: 'TOO_OLD' };

  return {
    ok: true,
    idNumber,
    region: idNumber.slice(0, 6),
    birthDate: birth.date,
    sex: Number(idNumber[16]) % 2 === 1 ? Sex.MALE : Sex.FEMALE,
    checkDigitFits: idNumber === idNumberWithCheckDigit(idNumber.slice(0, 17)),
  };
}

/** The 17 digits with their check digit by ISO 7064 MOD 11-2. */
export function idNumberWithCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return `${digits}${CHECK_DIGITS[sum % 11]}`;
}

function formFault(idNumber: string): IdNumberFault | undefined {
  if (idNumber === '') return 'EMPTY';
  if (/^\d{15}$/.test(idNumber)) return 'FIFTEEN_DIGITS';
  if (/[^\dX]/.test(idNumber)) return 'CHARACTERS';
  if (idNumber.length !== 18) return 'LENGTH';
  if (!/^\d{17}/.test(idNumber)) return 'CHARACTERS';
  if (!PROVINCES.test(idNumber)) return 'REGION';
  return undefined;
}
