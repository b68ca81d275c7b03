import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';

const server = path.resolve(import.meta.dirname, '../..');

/** Writes pairs of rows for ever and prints a pair's number once it is acknowledged. */
const writer = `
  import { openDatabase } from './dist/db/open-database.js';
  const { tables, write } = await openDatabase(JSON.parse(process.argv[1]));
  const from = Number(process.argv[2]);
  for (let pair = from; ; pair++) {
    await write(async (tx) => {
      await tx.insert(tables.settings).values({ id: 'a' + pair, value: '' });
      await tx.insert(tables.settings).values({ id: 'b' + pair, value: '' });
    });
    process.stdout.write(pair + '\\n');
  }
`;

onBothEngines((open) => {
  it('K1: keeps what it acknowledged and nothing by halves when it is killed in a write', async () => {
    const database = await open();
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      const words = [JSON.stringify(database.location), String(round * 1_000_000)];
      const options = ['--input-type=module', '-e', writer];
      const child = spawn(process.execPath, [...options, ...words], {
        cwd: server,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      await once(child.stdout, 'data');
      await sleep(50 + round * 37);
      child.kill('SIGKILL');
      await once(child, 'close');
      acknowledged.push(...output.split('\n').slice(0, -1));
    }
    const rows = await database.read
      .select({ id: database.tables.settings.id })
      .from(database.tables.settings);
    const stored = new Set(rows.map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(acknowledged.filter((pair) => !stored.has(`a${pair}`))).toEqual([]);
    const halves = [...stored].filter((id) => !stored.has(`${id.startsWith('a') ? 'b' : 'a'}${id.slice(1)}`));
    expect(halves).toEqual([]);
  });
});
