import type { ListLine } from '@exit-card/shared/list-rows';

/** A cell in quotes, or up to the next separator. */
const CELL = /(?:"((?:[^"]|"")*)"|([^,\t;，；]*))(?:[,\t;，；]|$)/gy;

/** The lines of a list with any of the usual separators, without blank ones; the server reads them alike. */
export function listLines(text: string): ListLine[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((typed, index) => ({ line: index + 1, cells: cellsOf(typed) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(CELL)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
