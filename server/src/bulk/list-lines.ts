import type { ListLine } from '@exit-card/shared/list-rows';
import { listText } from '@exit-card/shared/list-text';
import { CsvError, parse } from 'csv-parse/sync';

interface NoLines {
  readonly reason: 'UNREADABLE' | 'TOO_MANY_ROWS';
  readonly line: number | null;
}

/** The lines of a list with any of the usual encodings and separators; at most one more than it may have, with its header. */
export function listLines(bytes: Uint8Array, most: { rows: number; bytes: number }): ListLine[] | NoLines {
  if (bytes.length > most.bytes) return { reason: 'TOO_MANY_ROWS', line: null };
  const text = listText(bytes);
  if (text === null) return { reason: 'UNREADABLE', line: null };
  try {
    const records = parse(text, {
      bom: true,
      delimiter: [',', '\t', ';', '，', '；'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: most.rows + 2,
      // The library's types do not know what `info` makes of a record.
    }) as unknown as readonly { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { reason: 'UNREADABLE', line: typeof error['lines'] === 'number' ? error['lines'] : null };
  }
}
