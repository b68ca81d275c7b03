import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CommandFault } from './command.ts';

/** The columns of a table file: by which headings each is known, and whether it must be there. */
export type Columns<Name extends string> = Readonly<
  Record<Name, { readonly headings: readonly string[]; readonly needed: boolean }>
>;

export interface TableRow<Name extends string> {
  /** In the file, from 1. */
  readonly line: number;
  /** Without blanks around; undefined where the file has no such column. */
  readonly cells: Readonly<Partial<Record<Name, string>>>;
}

/** Longer than any row; an unclosed quote would otherwise swallow the file. */
const LONGEST_ROW = 20_000;

/**
 * The rows of a CSV file as Excel, WPS and editors write it (UTF-8, UTF-16 or GB18030), one by one: a file may be larger than
 * memory. Blank rows are passed over. Throws CommandFault for a file that is no such table.
 */
export async function* tableRows<Name extends string>(
  file: string,
  columns: Columns<Name>,
): AsyncGenerator<TableRow<Name>> {
  const encoding = await encodingOf(file);
  const parser = parse({
    bom: true,
    delimiter: [',', '\t', ';'],
    info: true,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  // What goes wrong on the way is thrown by the loop.
  pipeline(decoded(file, encoding), parser, () => undefined);
  let places: Partial<Record<Name, number>> | undefined;
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: string[];
    }>) {
      if (places === undefined) places = placesOf(file, columns, record);
      else yield { line: info.lines, cells: cellsAt(places, record) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CommandFault(`${file} is no table from line ${error['lines'] ?? '?'} on (${error.code}).`);
  }
  if (places === undefined) throw new CommandFault(`${file} is empty.`);
}

function placesOf<Name extends string>(file: string, columns: Columns<Name>, heads: readonly string[]) {
  const known = heads.map(tidied);
  const places: Partial<Record<Name, number>> = {};
  for (const name of Object.keys(columns) as Name[]) {
    const accepted = [name, ...columns[name].headings].map(tidied);
    const at = known.findIndex((heading) => accepted.includes(heading));
    if (at >= 0) places[name] = at;
    else if (columns[name].needed) throw new CommandFault(missing(file, name, columns[name].headings));
  }
  return places;
}

function missing(file: string, name: string, headings: readonly string[]): string {
  return `${file} has no column "${name}" (${headings.join(', ')}) in its first line.`;
}

const tidied = (heading: string) =>
  heading
    .normalize('NFKC')
    .replace(/[\s_-]/g, '')
    .toLowerCase();

function cellsAt<Name extends string>(places: Partial<Record<Name, number>>, record: readonly string[]) {
  const cells = Object.entries<number | undefined>(places).map(([name, at]) => [
    name,
    record[at!]?.trim() ?? '',
  ]);
  return Object.fromEntries(cells) as Partial<Record<Name, string>>;
}

/** Text in GB18030 is hardly ever valid UTF-8, so the whole file is tried. */
async function encodingOf(file: string): Promise<string> {
  const [first, second] = await firstBytes(file);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  for (const encoding of ['utf-8', 'gb18030']) if (await isText(file, encoding)) return encoding;
  throw new CommandFault(`${file} is no text: save the table as CSV.`);
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(`${file} cannot be read (${error.code}).`);
  });
  const { buffer } = await handle.read({ buffer: Buffer.alloc(2) }).finally(() => handle.close());
  return buffer;
}

async function isText(file: string, encoding: string): Promise<boolean> {
  try {
    // A spreadsheet or another binary file has NUL somewhere.
    for await (const piece of decoded(file, encoding)) if (piece.includes('\0')) return false;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Throws TypeError where the bytes are not of this encoding. */
async function* decoded(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of createReadStream(file)) yield decoder.decode(piece as Buffer, { stream: true });
  yield decoder.decode();
}
