import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { startFault } from '../start-fault.ts';
import { type Command, CommandFault, type Given, type Terminal } from './command.ts';
import { COMMANDS } from './commands.ts';

const NOT_DONE = 2;

/** Runs `exit-card WORDS`; gives the exit code: 0 done, 1 found something wrong, 2 not done. */
export async function runCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const [name = '', ...rest] = words;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const isAsked = ['help', '--help', '-h'].includes(name);
    for (const line of usage()) (isAsked ? terminal.out : terminal.err)(line);
    return isAsked ? 0 : NOT_DONE;
  }
  try {
    if (rest.includes('--help')) {
      terminal.out(usageOf(name, command));
      return 0;
    }
    const given = parsed(command, rest);
    return await command.run({ config: readConfig(environment), terminal }, given);
  } catch (error) {
    const told = error instanceof CommandFault ? error.message : startFault(error);
    if (told === undefined) throw error;
    terminal.err(told);
    if (error instanceof UsageFault) terminal.err(usageOf(name, command));
    return NOT_DONE;
  }
}

class UsageFault extends CommandFault {}

function parsed({ words: count = 0, options = {} }: Command, rest: string[]): Given {
  try {
    const { positionals, values } = parseArgs({ args: rest, allowPositionals: true, options });
    if (positionals.length !== count)
      throw new UsageFault(
        positionals.length < count ? 'Something is missing.' : 'There are words too many.',
      );
    return { words: positionals, options: values as Given['options'] };
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw code.startsWith('ERR_PARSE_ARGS') ? new UsageFault((error as Error).message) : error;
  }
}

function usageOf(name: string, { takes = '', what, more }: Command): string {
  const lines = [
    `Usage: exit-card ${[name, takes].filter(Boolean).join(' ')}`,
    what,
    ...(more ? [more] : []),
  ];
  return lines.join('\n  ');
}

function usage(): string[] {
  const lines = Object.entries(COMMANDS).map(([name, { what }]) => `  exit-card ${name.padEnd(20)} ${what}`);
  return ['Usage:', ...lines, '', 'exit-card COMMAND --help says what a command takes.'];
}
