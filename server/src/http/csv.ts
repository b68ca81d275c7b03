/** Spreadsheets take a file for UTF-8 by this mark. */
export const UTF8_MARK = '\ufeff';

/** What a spreadsheet would take for a formula, also as typed in full width. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** One line of a CSV file (RFC 4180). What begins like a formula is shown as text. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const shown = FORMULA.test(text) ? `'${text}` : text;
  return `"${shown.replaceAll('"', '""')}"`;
}
