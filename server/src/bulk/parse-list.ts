import { BULK_LIMITS } from '@exit-card/shared/bulk';
import type { ListRow } from '@exit-card/shared/list-rows';
import { listRows } from '@exit-card/shared/list-rows';
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
  const lines = listLines(bytes, BULK_LIMITS);
  if (!Array.isArray(lines)) return { ok: false, ...lines };
  const rows = listRows(lines, today);
  if (rows.length === 0) return { ok: false, reason: 'EMPTY', line: null };
  const beyond = rows[BULK_LIMITS.rows];
  if (beyond) return { ok: false, reason: 'TOO_MANY_ROWS', line: beyond.line };
  return { ok: true, rows };
}
