import { isProvince } from '@exit-card/shared/id-number';
import { parseLine } from '@exit-card/shared/typed-line';
import type { StoredOffice } from './office.store.ts';

export type OfficeField = keyof StoredOffice;
export type OfficeEntry = Readonly<Partial<Record<OfficeField, string>>>;

/** In code points; what a card of the directory can show. */
const LONGEST = 200;
/** Chosen by the operator and typed again: short, and safe in a file name. */
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const PHONE = /^[\d+() -]{3,30}$/;

export const OFFICE_FIELDS = [
  'id',
  'province',
  'name',
  'nameEn',
  'address',
  'addressEn',
  'hours',
  'hoursEn',
  'phone',
] as const satisfies readonly OfficeField[];

/** The fields that are given, tidied; or the names of those that are no good. */
export function parseOffice(
  entry: OfficeEntry,
): { ok: true; office: Partial<StoredOffice> } | { ok: false; faults: OfficeField[] } {
  const office: Partial<StoredOffice> = {};
  const faults: OfficeField[] = [];
  for (const field of OFFICE_FIELDS) {
    const text = entry[field];
    if (text === undefined) continue;
    const parsed = parseLine(text, LONGEST);
    if (parsed.ok && fits(field, parsed.line)) office[field] = parsed.line;
    else faults.push(field);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, office };
}

/** Whether nothing is missing: a place without one language or without hours helps nobody. */
export function isWholeOffice(office: Partial<StoredOffice>): office is StoredOffice {
  return OFFICE_FIELDS.every((field) => office[field] !== undefined);
}

function fits(field: OfficeField, line: string): boolean {
  if (field === 'id') return ID.test(line);
  if (field === 'province') return isProvince(line);
  return field !== 'phone' || PHONE.test(line);
}
