import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandEnvironment, exitCard } from '../testing/commands.ts';
import { COMMANDS } from './commands.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-commands-'));
const environment = commandEnvironment({ dataDir, databaseUrl: null });
afterAll(() => rmSync(dataDir, { recursive: true }));

it('lists its commands when asked for none, and is content when asked for help', async () => {
  const none = await exitCard(environment, []);
  expect(none).toMatchObject({ code: 2, out: '' });
  for (const name of Object.keys(COMMANDS)) expect(none.err).toContain(`exit-card ${name}`);
  expect(await exitCard(environment, ['help'])).toMatchObject({ code: 0, err: '', out: none.err });
  expect(await exitCard(environment, ['frobnicate'])).toMatchObject({ code: 2, err: none.err });
});

it('tells what a command takes, and what of it is missing or unknown', async () => {
  expect((await exitCard(environment, ['import-offices', '--help'])).out).toContain('FILE.csv');
  for (const words of [['import-offices'], ['import-offices', 'a', 'b'], ['verify', '--loud']]) {
    const ran = await exitCard(environment, words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`Usage: exit-card ${words[0]}`);
  }
});

it('says in words that a file is not there, is no text or has no such columns', async () => {
  const run = async (file: string) => (await exitCard(environment, ['import-offices', file])).err;
  expect(await run('/nowhere/offices.csv')).toBe('/nowhere/offices.csv cannot be read (ENOENT).');
  expect(await run(process.execPath)).toContain('is no text: save the table as CSV');
  expect(await run(path.join(import.meta.dirname, 'command.ts'))).toContain('has no column "id"');
});
