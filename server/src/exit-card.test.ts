import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { onBothEngines, type TestDatabase } from './testing/engines.ts';
import { aPerson } from './testing/people.ts';
import { testVault } from './testing/vault.ts';

const server = path.resolve(import.meta.dirname, '..');

function exitCard({ location }: TestDatabase, ...words: string[]) {
  return spawnSync(process.execPath, ['dist/exit-card.js', ...words], {
    cwd: server,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: location.dataDir,
      ...(location.databaseUrl !== null && { DATABASE_URL: location.databaseUrl }),
    },
  });
}

onBothEngines((open) => {
  it('J2: verify says whether the chains are whole, beside a running server', async () => {
    const database = await open();
    const { id } = await aPerson(database, testVault());
    expect(exitCard(database, 'verify')).toMatchObject({
      status: 0,
      stdout: '1 chains with 0 rows: all whole\n',
    });
    await database.raw('UPDATE applicants SET access_count = 1');
    const { status, stdout } = exitCard(database, 'verify');
    expect(status).toBe(1);
    expect(stdout).toContain(`CUT row 1, access records of applicant ${id}`);
  });

  it('J6: rotate-keys refuses to run beside a server', async () => {
    const { status, stderr } = exitCard(await open(), 'rotate-keys');
    expect(status).toBe(2);
    expect(stderr).toContain('Stop the server');
  });

  it('J6: rotate-keys without the key that wrote says what is missing', async () => {
    const database = await open();
    await aPerson(database, testVault());
    await database.close();
    const { status, stderr } = exitCard(database, 'rotate-keys');
    expect(status).toBe(2);
    expect(stderr).toContain('DATA_KEYS must still have the key');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
