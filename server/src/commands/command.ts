import type { Readable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';

/** Where a command reads and writes: the operator's terminal, or a test. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  out(line: string): void;
  err(line: string): void;
}

/** What stood behind the name of the command. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

export interface Place {
  readonly config: Config;
  readonly terminal: Terminal;
}

export interface Command {
  /** What stands behind the name in the usage, such as `FILE.csv [--skip-faulty]`. */
  readonly takes?: string;
  /** One line for the list of commands. */
  readonly what: string;
  /** What else one must know, for `--help`. */
  readonly more?: string;
  /** How many words it needs. */
  readonly words?: number;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** Gives the exit code: 0 done, 1 found something wrong. Throws CommandFault for what it did not do. */
  run(place: Place, given: Given): Promise<number>;
}

/** Nothing was done, and why, and what to do: told to the operator as it is, with exit code 2. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';
}

/** A text that must be given. Throws CommandFault. */
export function needed({ options }: Given, name: string): string {
  const value = optional({ options }, name);
  if (value === undefined) throw new CommandFault(`--${name} is missing.`);
  return value;
}

export function optional({ options }: Pick<Given, 'options'>, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** All values of an option that may be given several times, or once with commas. */
export function several({ options }: Given, name: string): string[] {
  const values = options[name];
  return (Array.isArray(values) ? values : [values])
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
