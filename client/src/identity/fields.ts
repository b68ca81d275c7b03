import { parseCardNumber } from '@exit-card/shared/card-number';
import { parseIdNumber } from '@exit-card/shared/id-number';
import { parsePassportNumber } from '@exit-card/shared/passport-number';
import { parsePersonName } from '@exit-card/shared/person-name';
import { parsePhoneNumber } from '@exit-card/shared/phone-number';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { LINE_LENGTHS, parseLine } from '@exit-card/shared/typed-line';
import { typedNumber } from '@exit-card/shared/typed-text';
import { parseUscc } from '@exit-card/shared/uscc';
import type { InputField } from '../graphql/documents.ts';
import { type InputFault, inputWords, problemWords } from '../text/input-words.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';

/** The id of each input, so that an answer of the server finds its field. */
export const INPUT_IDS = {
  NAME: 'name',
  ID_NUMBER: 'id-number',
  PASSPORT_NUMBER: 'passport-number',
  PHONE_NUMBER: 'phone-number',
  CARD_NUMBER: 'card-number',
  CODE: 'code',
  PASSWORD: 'password',
  DEVICE_NAME: 'device-name',
  ORGANISATION_NAME: 'organisation-name',
  USCC: 'uscc',
  PURPOSE: 'purpose',
  EXIT_PURPOSE: 'exit-purpose',
  PURPOSE_TEXT: 'purpose-text',
  DESTINATION: 'destination',
  EXPECTED_EXIT_DATE: 'expected-exit-date',
  EXPEDITE_REASON: 'expedite-reason',
  EXPEDITE_EXPLANATION: 'expedite-explanation',
  EXPEDITE_PROOF: 'expedite-proof',
  TITLE: 'title',
  INSTITUTION: 'institution',
  SHARE_CODE: 'share-code',
  BIRTH_DATE: 'birth-date',
  DECLARED_PERSON: 'declared-person',
  PHRASE: 'phrase',
  MAIL_ADDRESS: 'mail-address',
  PUSH_SUBSCRIPTION: 'push',
} as const satisfies Record<InputField, string>;

export function nameErrors(text: string): FieldError[] {
  const parsed = parsePersonName(text);
  return parsed.ok ? [] : [errorAt('NAME', `NAME.${parsed.reason}`)];
}

export function idNumberErrors(text: string, today: PlainDate): FieldError[] {
  const parsed = parseIdNumber(text, today);
  if (parsed.ok) return [];
  const { length } = typedNumber(text);
  return [errorAt('ID_NUMBER', `ID_NUMBER.${parsed.reason}`, { length })];
}

export function phoneNumberErrors(text: string): FieldError[] {
  const parsed = parsePhoneNumber(text);
  return parsed.ok ? [] : [errorAt('PHONE_NUMBER', `PHONE_NUMBER.${parsed.reason}`)];
}

/** May be left empty. */
export function passportNumberErrors(text: string): FieldError[] {
  const parsed = parsePassportNumber(text);
  if (parsed.ok || parsed.reason === 'EMPTY') return [];
  return [errorAt('PASSPORT_NUMBER', `PASSPORT_NUMBER.${parsed.reason}`)];
}

/** May be left empty. */
export function cardNumberErrors(text: string): FieldError[] {
  const parsed = parseCardNumber(text);
  if (parsed.ok || parsed.reason === 'EMPTY') return [];
  return [errorAt('CARD_NUMBER', `CARD_NUMBER.${parsed.reason}`)];
}

/** One line of free text. */
export function lineErrors(field: keyof typeof LINES, text: string): FieldError[] {
  const parsed = parseLine(text, LINE_LENGTHS[LINES[field]]);
  return parsed.ok ? [] : [errorAt(field, `${field}.${parsed.reason}`)];
}

const LINES = {
  ORGANISATION_NAME: 'organisationName',
  TITLE: 'title',
  PURPOSE: 'purpose',
  INSTITUTION: 'organisationName',
  DECLARED_PERSON: 'person',
} as const;

export function usccErrors(text: string): FieldError[] {
  const parsed = parseUscc(text);
  if (parsed.ok) return [];
  const { length } = typedNumber(text);
  if (length === 0) return [errorAt('USCC', 'USCC.EMPTY')];
  return [errorAt('USCC', `USCC.${parsed.reason}`, { length })];
}

export function codeErrors(text: string): FieldError[] {
  const code = typedNumber(text);
  if (code === '') return [errorAt('CODE', 'CODE.EMPTY')];
  if (/\D/.test(code)) return [errorAt('CODE', 'CODE.CHARACTERS')];
  return code.length === 6 ? [] : [errorAt('CODE', 'CODE.LENGTH')];
}

/** The faults that the server found, at their fields. */
export function problemErrors(problems: readonly { field: InputField; reason: string }[]): FieldError[] {
  return problems.map((problem) => ({ id: INPUT_IDS[problem.field], text: problemWords(problem) }));
}

function errorAt(field: InputField, fault: InputFault, values?: { length: number }): FieldError {
  return { id: INPUT_IDS[field], text: inputWords(fault, values) };
}
