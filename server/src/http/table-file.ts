import type { Words } from '../graphql/described.ts';
import { csvLine, UTF8_MARK } from './csv.ts';

export type Pages<Row> = AsyncIterable<readonly Row[]>;

/** The columns of a table for a spreadsheet: the head in both languages, and the cell of a row. */
export type Columns<Row> = readonly (readonly [head: Words, cellOf: (row: Row) => string | null])[];

/** Rows as a table for a spreadsheet, a piece for each page. */
export async function* csvOf<Row>(columns: Columns<Row>, pages: Pages<Row>): AsyncGenerator<string> {
  yield UTF8_MARK + csvLine(columns.map(([head]) => both(head)));
  for await (const rows of pages)
    yield rows.map((row) => csvLine(columns.map(([, cellOf]) => cellOf(row) ?? ''))).join('');
}

/** Rows as a JSON array, a piece for each page. */
export async function* jsonOf(pages: Pages<object>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => JSON.stringify(row)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

export function both([zh, en]: Words): string {
  return `${zh} ${en}`;
}

const china = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2024-03-11 10:00:00`, as a spreadsheet reads it. */
export function inChina(instant: Date): string {
  return china.format(instant);
}
