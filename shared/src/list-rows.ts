import type { IdNumberFault } from './id-number.ts';
import { parseIdNumber } from './id-number.ts';
import type { PlainDate } from './plain-date.ts';

/** A line of a list, pasted or from a spreadsheet. */
export interface ListLine {
  /** In the list, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type CellFault = IdNumberFault | 'EXCEL_DAMAGE';
type ParsedCell = { ok: true; idNumber: string } | { ok: false; problem: CellFault };

/** A row of the list: an ID number, or what is wrong with it. */
export interface ListRow {
  readonly line: number;
  /** At most 40 characters. */
  readonly cell: string;
  readonly code: 'INVALID_FORMAT' | 'DUPLICATE_ROW' | null;
  readonly problem: CellFault | null;
}

/** Nobody's number is longer; what is kept of a cell that is none. */
const LONGEST = 40;
const HEADER = /^(?:公民)?身份证(?:件)?(?:号|号码)?$|^证件号码?$|^id(?:card)?(?:number|no\.?)?$/i;

/** The ID numbers of a list, one person a row: of the column that has them, without its header and blank lines. */
export function listRows(lines: readonly ListLine[], today: PlainDate): ListRow[] {
  const column = columnOf(lines, today);
  const seen = new Set<string>();
  return withoutHeader(lines, column).flatMap(({ line, cells }): ListRow[] => {
    if (cells.every((text) => text.trim() === '')) return [];
    const cell = tidiedCell(cells[column] ?? '');
    const parsed = parseIdCell(cell, today);
    if (!parsed.ok) return [{ line, cell, code: 'INVALID_FORMAT', problem: parsed.problem }];
    const isRepeated = seen.has(parsed.idNumber);
    seen.add(parsed.idNumber);
    return [{ line, cell, code: isRepeated ? 'DUPLICATE_ROW' : null, problem: null }];
  });
}

/** By the header, or the first column that holds an ID number, or the first that holds a number at all. */
function columnOf(lines: readonly ListLine[], today: PlainDate): number {
  const named = lines[0]?.cells.findIndex((cell) => HEADER.test(cell.replace(/\s/g, ''))) ?? -1;
  if (named >= 0) return named;
  const first = (isIt: (cell: string) => boolean) =>
    lines.map(({ cells }) => cells.findIndex((cell) => isIt(tidiedCell(cell)))).find((at) => at >= 0);
  return first((cell) => parseIdCell(cell, today).ok) ?? first((cell) => /\d{6}|E\+\d/i.test(cell)) ?? 0;
}

function withoutHeader(lines: readonly ListLine[], column: number): readonly ListLine[] {
  const cell = lines[0]?.cells[column] ?? '';
  const isHeader =
    HEADER.test(cell.replace(/\s/g, '')) || (lines.length > 1 && !/\d/.test(cell.normalize('NFKC')));
  return isHeader ? lines.slice(1) : lines;
}

/** A cell without what Excel puts around a number that it shall leave alone: `'110…`, `="110…"`. */
export function tidiedCell(cell: string): string {
  return cell
    .slice(0, 256)
    .normalize('NFKC')
    .replace(/^[\s=]*["'\u2018\u2019`]*|["'\u2018\u2019`]*\s*$/g, '')
    .slice(0, LONGEST);
}

/** Excel keeps fifteen digits of a number: it writes 1.10101E+17, or eighteen digits of which the last three are 0. */
export function parseIdCell(cell: string, today: PlainDate): ParsedCell {
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/i.test(cell)) return { ok: false, problem: 'EXCEL_DAMAGE' };
  const parsed = parseIdNumber(cell, today);
  if (!parsed.ok) return { ok: false, problem: parsed.reason };
  if (parsed.idNumber.endsWith('000') && !parsed.checkDigitFits)
    return { ok: false, problem: 'EXCEL_DAMAGE' };
  return { ok: true, idNumber: parsed.idNumber };
}
