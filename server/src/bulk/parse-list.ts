import { BULK_LIMITS } from '@exit-card/shared/bulk';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { CsvError, parse } from 'csv-parse/sync';
import type { CellFault } from './list-cell.ts';
import { parseCell, tidiedCell } from './list-cell.ts';
import { listText } from './list-text.ts';

/** A row of the list: an ID number, or what is wrong with it. */
export interface ListRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly cell: string;
  readonly code: 'INVALID_FORMAT' | 'DUPLICATE_ROW' | null;
  readonly problem: CellFault | null;
}

export type ParsedList =
  | { readonly ok: true; readonly rows: readonly ListRow[] }
  | {
      readonly ok: false;
      readonly reason: 'UNREADABLE' | 'TOO_MANY_ROWS' | 'EMPTY';
      readonly line: number | null;
    };

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const HEADER = /^(?:公民)?身份证(?:件)?(?:号|号码)?$|^证件号码?$|^id(?:card)?(?:number|no\.?)?$/i;

/** The ID numbers of a list, pasted or from a spreadsheet, one person a row: all of it or nothing. */
export function parseList(bytes: Uint8Array, today: PlainDate): ParsedList {
  const text = bytes.length > BULK_LIMITS.bytes ? null : listText(bytes);
  if (text === null) {
    const reason = bytes.length > BULK_LIMITS.bytes ? 'TOO_MANY_ROWS' : 'UNREADABLE';
    return { ok: false, reason, line: null };
  }
  const records = recordsOf(text);
  if (!Array.isArray(records)) return { ok: false, reason: 'UNREADABLE', line: records.brokenAt };
  const column = columnOf(records, today);
  const rows = withoutHeader(records, column).flatMap(({ line, cells }) => {
    const cell = tidiedCell(cells[column] ?? '');
    return cells.every((text) => text.trim() === '') ? [] : [{ line, cell }];
  });
  if (rows.length === 0) return { ok: false, reason: 'EMPTY', line: null };
  const beyond = rows[BULK_LIMITS.rows];
  if (beyond) return { ok: false, reason: 'TOO_MANY_ROWS', line: beyond.line };
  return { ok: true, rows: judged(rows, today) };
}

/** At most one more than a list may have, with its header. */
function recordsOf(text: string): Line[] | { brokenAt: number | null } {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: [',', '\t', ';', '，', '；'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: BULK_LIMITS.rows + 2,
      // The library's types do not know what `info` makes of a record.
    }) as unknown as readonly { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { brokenAt: typeof error['lines'] === 'number' ? error['lines'] : null };
  }
}

/** By the header, or the first column that holds an ID number, or the first that holds a number at all. */
function columnOf(records: readonly Line[], today: PlainDate): number {
  const named = records[0]?.cells.findIndex((cell) => HEADER.test(cell.replace(/\s/g, ''))) ?? -1;
  if (named >= 0) return named;
  const first = (isIt: (cell: string) => boolean) =>
    records.map(({ cells }) => cells.findIndex((cell) => isIt(tidiedCell(cell)))).find((at) => at >= 0);
  return first((cell) => parseCell(cell, today).ok) ?? first((cell) => /\d{6}|E\+\d/i.test(cell)) ?? 0;
}

function withoutHeader(records: readonly Line[], column: number): readonly Line[] {
  const cell = records[0]?.cells[column] ?? '';
  const isHeader =
    HEADER.test(cell.replace(/\s/g, '')) || (records.length > 1 && !/\d/.test(cell.normalize('NFKC')));
  return isHeader ? records.slice(1) : records;
}

function judged(rows: readonly { line: number; cell: string }[], today: PlainDate): ListRow[] {
  const seen = new Set<string>();
  return rows.map(({ line, cell }) => {
    const parsed = parseCell(cell, today);
    if (!parsed.ok) return { line, cell, code: 'INVALID_FORMAT', problem: parsed.problem };
    const isRepeated = seen.has(parsed.idNumber);
    seen.add(parsed.idNumber);
    return { line, cell, code: isRepeated ? 'DUPLICATE_ROW' : null, problem: null };
  });
}
