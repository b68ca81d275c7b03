import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { openDatabase, sqliteFile } from './open-database.ts';

const server = path.resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(path.join(tmpdir(), 'exit-card-fault-'));
const location = { dataDir, databaseUrl: null };
afterAll(() => rmSync(dataDir, { recursive: true }));

/** Writes until the operating system refuses, then tries once more, and reads. Its handler keeps the signal from ending it. */
const writer = `
  import { openDatabase } from './dist/db/open-database.js';
  process.on('SIGXFSZ', () => undefined);
  const database = await openDatabase(${JSON.stringify(location)});
  const { settings } = database.tables;
  const put = (id) => database.write((tx) => tx.insert(settings).values({ id, value: 'x'.repeat(50_000) }));
  let acknowledged = 0;
  let refused;
  while (!refused && acknowledged < 1000) await put('row ' + acknowledged).then(() => { acknowledged += 1; }, (error) => { refused = error; });
  const again = await put('again').catch((error) => error);
  const read = await database.read.$count(settings);
  console.log(JSON.stringify({ acknowledged, read, refused: refused?.name + ' ' + refused?.message, isSame: again === refused }));
  process.exit();
`;

it.skipIf(process.platform === 'win32')(
  'K5: after a write that the disk refused it takes no more, goes on reading, and what was acknowledged is there',
  async () => {
    await (await openDatabase(location)).close();
    const options = ['--input-type=module', '-e', writer];
    // A limit on the size of a file makes the system refuse a write as a failing disk does: with no "full" in it.
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 4096; exec "$0" "$@"', process.execPath, ...options],
      { cwd: server, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const told = JSON.parse(stdout) as Record<string, unknown>;
    expect(told).toEqual({
      acknowledged: expect.any(Number),
      read: told['acknowledged'],
      refused: expect.stringMatching(/^DatabaseBusy SQLITE_IOERR/),
      isSame: true,
    });
    expect(told['acknowledged']).toBeGreaterThan(5);

    // A new process finds out by the journal what the disk holds.
    const { read, write, tables, close } = await openDatabase(location);
    expect(await read.$count(tables.settings)).toBe(told['acknowledged']);
    await write((tx) => tx.insert(tables.settings).values({ id: 'after', value: '' }));
    await close();
    const connection = new Sqlite(sqliteFile(dataDir));
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    connection.close();
  },
);
