import type { Sex } from '@exit-card/shared/applicant';
import { parseIdNumber } from '@exit-card/shared/id-number';
import { parsePassportNumber } from '@exit-card/shared/passport-number';
import { parsePersonName } from '@exit-card/shared/person-name';
import { parsePhoneNumber } from '@exit-card/shared/phone-number';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { parsePlainDate } from '@exit-card/shared/plain-date';

/** One person as the register's file has them. */
export interface RegisterEntry {
  readonly name: string;
  readonly nameKey: string;
  readonly idNumber: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly phoneNumber: string;
  readonly passport: RegisterPassport | null;
  /** Undefined where the file does not say. */
  readonly deceasedOn: PlainDate | null | undefined;
}

export interface RegisterPassport {
  readonly number: string;
  readonly kind: string;
  readonly validTo: PlainDate | null;
}

export const REGISTER_COLUMNS = {
  name: { headings: ['姓名'], needed: true },
  idNumber: { headings: ['身份证号', '身份证号码', '公民身份号码'], needed: true },
  phone: { headings: ['手机号', '手机号码'], needed: true },
  passportNumber: { headings: ['护照号', '护照号码'], needed: false },
  passportKind: { headings: ['护照种类'], needed: false },
  passportValidTo: { headings: ['护照有效期', '护照有效期至'], needed: false },
  deceasedOn: { headings: ['死亡日期'], needed: false },
} as const;
export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

/** What is wrong with a cell, without what stands in it. */
export type EntryFault = `${RegisterColumn} ${string}`;

const PASSPORT_KINDS: Readonly<Record<string, string>> = {
  普通: 'ORDINARY',
  公务: 'SERVICE',
  公务普通: 'PUBLIC_AFFAIRS',
  外交: 'DIPLOMATIC',
  香港: 'HONG_KONG',
  澳门: 'MACAO',
};

/** `strict`: a check digit that does not fit is a fault, as everywhere that a person is entered. */
export function parseEntry(
  cells: Readonly<Partial<Record<RegisterColumn, string>>>,
  { today, strict }: { today: PlainDate; strict: boolean },
): { ok: true; entry: RegisterEntry } | { ok: false; faults: readonly EntryFault[] } {
  const name = parsePersonName(cells.name ?? '');
  const id = parseIdNumber(cells.idNumber ?? '', today);
  const phone = parsePhoneNumber(cells.phone ?? '');
  const passport = parsePassport(cells);
  const deceasedOn = parseDay(cells.deceasedOn);
  const faults: EntryFault[] = [];
  if (!name.ok) faults.push(`name ${name.reason}`);
  if (!id.ok) faults.push(`idNumber ${isDamaged(cells.idNumber) ? 'EXCEL_DAMAGE' : id.reason}`);
  else if (strict && !id.checkDigitFits) faults.push('idNumber CHECK_DIGIT');
  if (!phone.ok) faults.push(`phone ${phone.reason}`);
  if (!passport.ok) faults.push(...passport.faults);
  if (!deceasedOn.ok) faults.push('deceasedOn NO_SUCH_DAY');
  else if (deceasedOn.date && (deceasedOn.date > today || (id.ok && deceasedOn.date < id.birthDate)))
    faults.push('deceasedOn IMPOSSIBLE');
  if (!name.ok || !id.ok || !phone.ok || !passport.ok || !deceasedOn.ok || faults.length > 0)
    return { ok: false, faults };
  return {
    ok: true,
    entry: {
      name: name.name,
      nameKey: name.nameKey,
      idNumber: id.idNumber,
      birthDate: id.birthDate,
      sex: id.sex,
      phoneNumber: phone.phoneNumber,
      passport: passport.passport,
      deceasedOn: cells.deceasedOn === undefined ? undefined : deceasedOn.date,
    },
  };
}

/** A person may have no passport; kind and period without a number say nothing. */
function parsePassport(
  cells: Readonly<Partial<Record<RegisterColumn, string>>>,
): { ok: true; passport: RegisterPassport | null } | { ok: false; faults: EntryFault[] } {
  if (!cells.passportNumber) return { ok: true, passport: null };
  const number = parsePassportNumber(cells.passportNumber);
  const kind = cells.passportKind ? kindOf(cells.passportKind) : 'ORDINARY';
  const validTo = parseDay(cells.passportValidTo);
  const faults: EntryFault[] = [];
  if (!number.ok) faults.push(`passportNumber ${number.reason}`);
  if (kind === undefined) faults.push('passportKind UNKNOWN');
  if (!validTo.ok) faults.push('passportValidTo NO_SUCH_DAY');
  if (!number.ok || kind === undefined || !validTo.ok) return { ok: false, faults };
  return { ok: true, passport: { number: number.passportNumber, kind, validTo: validTo.date } };
}

function kindOf(text: string): string | undefined {
  const word = text.replace(/护照$/, '');
  return Object.values(PASSPORT_KINDS).find((kind) => kind === word.toUpperCase()) ?? PASSPORT_KINDS[word];
}

/** `2031-04-06`, and what spreadsheets make of it: 2031/4/6, 2031年4月6日. */
function parseDay(text: string | undefined): { ok: true; date: PlainDate | null } | { ok: false } {
  if (!text) return { ok: true, date: null };
  const parts = text.normalize('NFKC').match(/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/);
  if (parts === null) return { ok: false };
  const [, year, month, day] = parts;
  const parsed = parsePlainDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  return parsed.ok ? parsed : { ok: false };
}

/** Excel keeps fifteen digits of a number and writes 1.10101E+17. */
function isDamaged(text: string | undefined): boolean {
  return /^\d(?:\.\d+)?E\+?\d{1,2}$/i.test(text ?? '');
}
