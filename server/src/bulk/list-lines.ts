import type { ListLine } from '@exit-card/shared/list-rows';
import { CsvError, parse } from 'csv-parse/sync';

/** The lines of a list with any of the usual separators; at most one more than it may have, with its header. */
export function listLines(text: string, mostRows: number): ListLine[] | { brokenAt: number | null } {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: [',', '\t', ';', '，', '；'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: mostRows + 2,
      // The library's types do not know what `info` makes of a record.
    }) as unknown as readonly { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { brokenAt: typeof error['lines'] === 'number' ? error['lines'] : null };
  }
}
