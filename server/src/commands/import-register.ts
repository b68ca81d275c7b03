import { setTimeout as sleep } from 'node:timers/promises';
import type { IndexedEntry } from '../applicants/register-entry.store.ts';
import { type Entered, enterPeople } from '../applicants/register-entry.store.ts';
import type { EntryFault, RegisterEntry } from '../applicants/register-entry.ts';
import { parseEntry, REGISTER_COLUMNS } from '../applicants/register-entry.ts';
import { againIfTaken } from '../db/again-if-taken.ts';
import { type Command, CommandFault, type Given } from './command.ts';
import { onDatabase, type Workplace } from './on-database.ts';
import { tableRows } from './table-file.ts';

const CHUNK = 500;
/** Between two chunks a running server gets its turn to write, in milliseconds. */
const BREATH = 5;
const TELL_EVERY = 10_000;
/** Lines with faults that are listed one by one. */
const MOST_TOLD = 1_000;

export const importRegister: Command = {
  takes: 'FILE.csv [--allow-check-digit] [--skip-faulty]',
  what: 'enter people into the identity register, or bring them up to date',
  more: `Columns: ${Object.keys(REGISTER_COLUMNS).join(', ')}, or their Chinese names; the first three are needed. The whole file is
  checked before anything is written; with --skip-faulty the good rows are entered. Safe to run again, also after it was cut off.`,
  words: 1,
  options: { 'allow-check-digit': { type: 'boolean' }, 'skip-faulty': { type: 'boolean' } },
  run: onDatabase(async (place, given) => {
    const skips = given.options['skip-faulty'] === true;
    const { rows, faulty } = await check(place, given);
    place.terminal.err(`${rows} rows read, ${faulty} of them faulty`);
    if (faulty > 0 && !skips)
      throw new CommandFault(
        'Nothing was entered. Mend these lines, or enter the others with --skip-faulty.',
      );
    const { added, changed, refused } = await enter(place, given, skips);
    const same = rows - faulty - added - changed - refused.length;
    place.terminal.out(`${added} people added, ${changed} changed, ${same} as they were`);
    return faulty + refused.length > 0 ? 1 : 0;
  }),
};

/** Reads the whole file and writes nothing; lists what is wrong, by line, without what stands there. */
async function check(place: Workplace, given: Given): Promise<{ rows: number; faulty: number }> {
  const { terminal } = place;
  let rows = 0;
  let faulty = 0;
  for await (const { line, faults } of parsedRows(place, given)) {
    rows += 1;
    if (faults.length === 0) continue;
    faulty += 1;
    if (faulty <= MOST_TOLD) terminal.err(`line ${line}: ${faults.join(', ')}`);
  }
  if (faulty > MOST_TOLD) terminal.err(`… and ${faulty - MOST_TOLD} more lines`);
  return { rows, faulty };
}

/** Each chunk is one transaction. */
async function enter(place: Workplace, given: Given, skips: boolean): Promise<Entered> {
  const { terminal } = place;
  const sum = { added: 0, changed: 0, refused: [] as number[] };
  let read = 0;
  for await (const chunk of chunks(parsedRows(place, given))) {
    const { added, changed, refused } = await enterChunk(place, chunk, skips);
    for (const line of refused) terminal.err(`line ${line}: ${OF_ANOTHER}`);
    sum.added += added;
    sum.changed += changed;
    sum.refused.push(...refused);
    read += chunk.length;
    if (read % TELL_EVERY < CHUNK) terminal.err(`… ${read} rows entered`);
    await sleep(BREATH);
  }
  return sum;
}

const OF_ANOTHER: EntryFault = 'passportNumber OF_ANOTHER';

async function enterChunk(place: Workplace, entries: readonly GoodRow[], skips: boolean): Promise<Entered> {
  const { database, vault } = place;
  const indexed = entries.map(
    ({ entry, line }): IndexedEntry => ({
      ...entry,
      line,
      idNumberHmac: vault.blindIndex('id-number', entry.idNumber),
      phoneHmac: vault.blindIndex('phone-number', entry.phoneNumber),
      passportHmac: entry.passport && vault.blindIndex('passport-number', entry.passport.number),
    }),
  );
  // Whom somebody entered at the same moment is found when looked for again.
  return againIfTaken(() =>
    database.write(async (tx) => {
      const entered = await enterPeople(tx, database.tables, vault, indexed);
      if (entered.refused.length > 0 && !skips)
        throw new CommandFault(
          `line ${entered.refused[0]}: ${OF_ANOTHER}. The rows before line ${entries[0]?.line} are entered; mend it and run this again.`,
        );
      return entered;
    }),
  );
}

type ParsedRow = { readonly line: number } & (
  | { readonly entry: RegisterEntry; readonly faults: readonly [] }
  | { readonly entry?: never; readonly faults: readonly EntryFault[] }
);
type GoodRow = Extract<ParsedRow, { faults: readonly [] }>;

/** A number that stands in the file twice is a fault of the second line. */
async function* parsedRows({ clock }: Workplace, { words, options }: Given): AsyncGenerator<ParsedRow> {
  const rules = { today: clock.today(), strict: options['allow-check-digit'] !== true };
  const seen = new Set<string>();
  for await (const { line, cells } of tableRows(words[0]!, REGISTER_COLUMNS)) {
    const parsed = parseEntry(cells, rules);
    if (!parsed.ok) {
      yield { line, faults: parsed.faults };
      continue;
    }
    const { entry } = parsed;
    const faults: EntryFault[] = [];
    if (seen.has(entry.idNumber)) faults.push('idNumber DUPLICATE');
    if (entry.passport && seen.has(entry.passport.number)) faults.push('passportNumber DUPLICATE');
    seen.add(entry.idNumber);
    if (entry.passport) seen.add(entry.passport.number);
    yield faults.length > 0 ? { line, faults } : { line, entry, faults: [] };
  }
}

async function* chunks(rows: AsyncIterable<ParsedRow>): AsyncGenerator<GoodRow[]> {
  let chunk: GoodRow[] = [];
  for await (const row of rows) {
    if (!row.entry) continue;
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
