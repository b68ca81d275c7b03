import { type ListLine, type ListRow, listRows } from '@exit-card/shared/list-rows';
import type { PlainDate } from '@exit-card/shared/plain-date';

/** What the server will make of a list, as far as that can be told before it is sent. */
export interface ListCheck {
  good: number;
  /** Rows that come back as they are. */
  bad: readonly ListRow[];
}

export function checkList(text: string, today: PlainDate): ListCheck {
  const rows = listRows(listLines(text), today);
  const bad = rows.filter(({ code }) => code !== null);
  return { good: rows.length - bad.length, bad };
}

/** A cell in quotes, or up to the next separator. */
const CELL = /(?:"((?:[^"]|"")*)"|([^,\t;，；]*))(?:[,\t;，；]|$)/gy;

function listLines(text: string): ListLine[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((typed, index) => ({ line: index + 1, cells: cellsOf(typed) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(CELL)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
