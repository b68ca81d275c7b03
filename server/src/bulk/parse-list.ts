import { BULK_LIMITS } from '@exit-card/shared/bulk';
import type { ListRow } from '@exit-card/shared/list-rows';
import { listRows } from '@exit-card/shared/list-rows';
import { listText } from '@exit-card/shared/list-text';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { listLines } from './list-lines.ts';

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
  const records = listLines(text, BULK_LIMITS.rows);
  if (!Array.isArray(records)) return { ok: false, reason: 'UNREADABLE', line: records.brokenAt };
  const rows = listRows(records, today);
  if (rows.length === 0) return { ok: false, reason: 'EMPTY', line: null };
  const beyond = rows[BULK_LIMITS.rows];
  if (beyond) return { ok: false, reason: 'TOO_MANY_ROWS', line: beyond.line };
  return { ok: true, rows };
}
