import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { parseIdNumber } from '@exit-card/shared/id-number';
import { CommandFault, type Given, optional, type Terminal } from './command.ts';

/** The option that names a file, for commands that are about one person. */
export const PERSON_OPTION = { from: { type: 'string' } } as const;

/**
 * The ID number of the person meant: first line of the file of `--from`, or of standard input. Never a word of the command,
 * which every user of the machine could read. Throws CommandFault.
 */
export async function askIdNumber(terminal: Terminal, given: Given): Promise<string> {
  const line = await firstLine(terminal, optional(given, 'from'));
  const parsed = parseIdNumber(line);
  if (!parsed.ok) throw new CommandFault(`That is no ID number (${parsed.reason}).`);
  return parsed.idNumber;
}

async function firstLine({ input, err }: Terminal, file: string | undefined): Promise<string> {
  if (file !== undefined) return firstOf(await readGiven(file));
  if (!input.isTTY) return firstOf(await text(input));
  err('ID number 身份证号码:');
  const lines = createInterface({ input });
  return lines.question('').finally(() => lines.close());
}

/** Throws CommandFault for what cannot be read. */
export async function readGiven(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(`${file} cannot be read (${error.code}).`);
  });
}

const firstOf = (text: string) => text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
