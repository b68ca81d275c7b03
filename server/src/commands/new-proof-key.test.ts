import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { commandEnvironment, exitCard, productionEnvironment } from '../testing/commands.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-proof-key-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

it('draws a key that production takes, before the one that signed so far', async () => {
  const location = { dataDir, databaseUrl: null };
  const first = await exitCard(commandEnvironment(location), ['new-proof-key']);
  expect(first).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^p\d{6}-[0-9a-f]{2}:[\w+/]{64}$/),
  });
  const environment = { ...productionEnvironment(location), PROOF_KEYS: first.out };
  const second = await exitCard(environment, ['new-proof-key']);
  const { proofKeys } = readConfig({ ...environment, PROOF_KEYS: `${second.out},${first.out}` });
  expect(proofKeys?.map(({ id }) => id)).toEqual([second.out, first.out].map((line) => line.split(':')[0]));
  expect(first.out).not.toBe(second.out);
});
