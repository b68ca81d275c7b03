import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { runCommand } from '../commands/run-command.ts';
import type { DatabaseLocation } from '../db/open-database.ts';
import { TEST_KEYS } from './vault.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What the commands read from the environment to work on a test's data under the test's keys. */
export function commandEnvironment({ dataDir, databaseUrl }: DatabaseLocation): Record<string, string> {
  const [current] = TEST_KEYS.dataKeys;
  return {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? '',
    DATA_KEYS: `${current!.id}:${current!.key.toString('base64')}`,
    INDEX_KEY: TEST_KEYS.indexKey.toString('base64'),
  };
}

/** The environment of a production server over the same data. */
export function productionEnvironment(location: DatabaseLocation): Record<string, string> {
  return {
    ...commandEnvironment(location),
    // The keys of the tests are words, which production refuses.
    DATA_KEYS: `k:${createHash('sha256').update('data').digest('base64')}`,
    INDEX_KEY: createHash('sha256').update('index').digest('base64'),
    NODE_ENV: 'production',
    PUBLIC_ORIGIN: 'https://card.example',
    SMS_WEBHOOK_URL: 'https://sms.example/send',
    SMS_WEBHOOK_TOKEN: 'a token of some length',
  };
}

/** `exit-card WORDS` as an operator runs it, with `input` on standard input. */
export async function exitCard(
  environment: NodeJS.ProcessEnv,
  words: readonly string[],
  input = '',
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(words, environment, {
    input: Readable.from([input]),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
