import { BATCH_LIMITS } from '@exit-card/shared/batch';
import type { BatchColumn, BatchRow } from '@exit-card/shared/batch-rows';
import { batchRows } from '@exit-card/shared/batch-rows';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { listLines } from '../bulk/list-lines.ts';

export type BatchList =
  | { readonly ok: true; readonly rows: readonly BatchRow[] }
  | {
      readonly ok: false;
      readonly reason: 'UNREADABLE' | 'TOO_MANY_ROWS' | 'EMPTY' | 'COLUMNS_MISSING';
      readonly line: number | null;
      readonly missing: readonly BatchColumn[];
    };

/** The applications of a list: all of it or nothing; a line that does not fit is a line of the result. */
export function parseBatch(bytes: Uint8Array, today: PlainDate): BatchList {
  const lines = listLines(bytes, BATCH_LIMITS);
  if (!Array.isArray(lines)) return notTaken(lines.reason, lines.line);
  const parsed = batchRows(lines, today);
  if (!parsed.ok) return { ...notTaken('COLUMNS_MISSING'), missing: parsed.missing };
  if (parsed.rows.length === 0) return notTaken('EMPTY');
  const beyond = parsed.rows[BATCH_LIMITS.rows];
  return beyond ? notTaken('TOO_MANY_ROWS', beyond.line) : parsed;
}

function notTaken(reason: Extract<BatchList, { ok: false }>['reason'], line: number | null = null) {
  return { ok: false, reason, line, missing: [] } as const;
}
