import type { IdNumberFault } from '@exit-card/shared/id-number';
import { parseIdNumber } from '@exit-card/shared/id-number';
import type { PlainDate } from '@exit-card/shared/plain-date';

export type CellFault = IdNumberFault | 'EXCEL_DAMAGE';
export type ParsedCell = { ok: true; idNumber: string } | { ok: false; problem: CellFault };

/** Nobody's number is longer; what is kept of a cell that is none. */
const LONGEST = 40;

/** A cell without what Excel puts around a number that it shall leave alone: `'110…`, `="110…"`. */
export function tidiedCell(cell: string): string {
  return cell
    .slice(0, 256)
    .normalize('NFKC')
    .replace(/^[\s=]*["'\u2018\u2019`]*|["'\u2018\u2019`]*\s*$/g, '')
    .slice(0, LONGEST);
}

/** Excel keeps fifteen digits of a number: it writes 1.10101E+17, or eighteen digits of which the last three are 0. */
export function parseCell(cell: string, today: PlainDate): ParsedCell {
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/i.test(cell)) return { ok: false, problem: 'EXCEL_DAMAGE' };
  const parsed = parseIdNumber(cell, today);
  if (!parsed.ok) return { ok: false, problem: parsed.reason };
  if (parsed.idNumber.endsWith('000') && !parsed.checkDigitFits)
    return { ok: false, problem: 'EXCEL_DAMAGE' };
  return { ok: true, idNumber: parsed.idNumber };
}
