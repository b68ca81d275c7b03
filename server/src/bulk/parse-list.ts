import { BULK_LIMITS } from '@exit-card/shared/bulk';
import type { ListLine, ListRow } from '@exit-card/shared/list-rows';
import { listRows } from '@exit-card/shared/list-rows';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { CsvError, parse } from 'csv-parse/sync';
import { listText } from './list-text.ts';

export type ParsedList =
  | { readonly ok: true; readonly rows: readonly ListRow[] }
  | {
      readonly ok: false;
      readonly reason: 'UNREADABLE' | 'TOO_MANY_ROWS' | 'EMPTY';
      readonly line: number | null;
    };

/** The ID numbers of a list, pasted or from a spreadsheet, one person a row: all of it or nothing. */
export function parseList(bytes: Uint8Array, today: PlainDate): ParsedList {
  const text = bytes.length > BULK_LIMITS.bytes ? null : listText(bytes);
  if (text === null) {
    const reason = bytes.length > BULK_LIMITS.bytes ? 'TOO_MANY_ROWS' : 'UNREADABLE';
    return { ok: false, reason, line: null };
  }
  const records = recordsOf(text);
  if (!Array.isArray(records)) return { ok: false, reason: 'UNREADABLE', line: records.brokenAt };
  const rows = listRows(records, today);
  if (rows.length === 0) return { ok: false, reason: 'EMPTY', line: null };
  const beyond = rows[BULK_LIMITS.rows];
  if (beyond) return { ok: false, reason: 'TOO_MANY_ROWS', line: beyond.line };
  return { ok: true, rows };
}

/** At most one more than a list may have, with its header. */
function recordsOf(text: string): ListLine[] | { brokenAt: number | null } {
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
