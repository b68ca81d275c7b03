import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { filesFolder, folderFileStore } from '../files/file-store.folder.ts';
import { commandEnvironment, exitCard } from '../testing/commands.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import { TEST_KEYS, testVault } from '../testing/vault.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'exit-card-backup-'));
const dataDir = path.join(folder, 'data');
const location = { dataDir, databaseUrl: null };
let database: Database;
let writer: ChildProcess | undefined;

beforeAll(async () => {
  database = await openDatabase(location);
});
afterAll(async () => {
  writer?.kill('SIGKILL');
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Another process that writes access records of a person, each with its link of the chain, and prints how many are acknowledged. */
async function underLoad(personId: string): Promise<() => number> {
  const code = `
    import { recordAccess } from './dist/access/access-record.store.js';
    import { openDatabase } from './dist/db/open-database.js';
    import { anAccess } from './dist/testing/an-access.js';
    const { write, tables } = await openDatabase(${JSON.stringify(location)});
    for (let n = 1; ; n++) {
      await write((tx) => recordAccess(tx, tables, anAccess(${JSON.stringify(personId)})));
      process.stdout.write(n + '\\n');
    }
  `;
  const options = ['--input-type=module', '-e', code];
  const cwd = path.resolve(import.meta.dirname, '../..');
  writer = spawn(process.execPath, options, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = 0;
  writer.stdout?.on('data', (lines) => {
    acknowledged = Number(String(lines).trim().split('\n').at(-1));
  });
  await once(writer.stdout!, 'data');
  return () => acknowledged;
}

const run = (dir: string, ...words: string[]) =>
  exitCard(commandEnvironment({ dataDir: dir, databaseUrl: null }), words);

describe('backup and restore', () => {
  let backup: string;
  let restored: string;

  it('J7, K18: a backup that is made under load is one moment’s, encrypted, and restores whole', async () => {
    const person = await aPerson(database, testVault(), { name: '欧阳备份', passport: 'E76543210' });
    await folderFileStore(filesFolder(location), TEST_KEYS).put('file-1', [Buffer.from('a paper')]);
    await database.write((tx) =>
      tx.insert(database.tables.sessions).values({
        id: 's-1',
        tokenHash: 'hash',
        kind: 'GUEST',
        applicantId: person.id,
        deviceName: '',
        deviceHash: '',
        publicComputer: false,
        createdAt: new Date(),
        lastSeenAt: new Date(),
      }),
    );
    const acknowledged = await underLoad(person.id);
    const before = acknowledged();
    const made = await run(dataDir, 'backup', path.join(folder, 'backups'));
    writer?.kill('SIGKILL');
    await once(writer!, 'close');
    // The last may have been stored and not yet acknowledged.
    const after = acknowledged() + 1;
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(after).toBeGreaterThan(before);

    const [name = '', ...others] = readdirSync(path.join(folder, 'backups'));
    expect(others).toEqual([]);
    backup = path.join(folder, 'backups', name);
    expect(statSync(backup).mode & 0o077).toBe(0);
    const sealed = readFileSync(path.join(backup, 'database.sealed'));
    for (const clear of ['SQLite format', '欧阳备份', person.id]) expect(sealed.includes(clear)).toBe(false);
    expect(readdirSync(dataDir).filter((each) => each.includes('.part'))).toEqual([]);

    restored = path.join(folder, 'restored');
    const back = await run(restored, 'restore', backup);
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toMatch(/^Restored as of .* 1 sessions ended\n1 chains with \d+ rows: all whole$/);
    const copy = await openDatabase({ dataDir: restored, databaseUrl: null });
    const records = await copy.read.$count(copy.tables.accessRecords);
    expect(records).toBeGreaterThanOrEqual(before);
    expect(records).toBeLessThanOrEqual(after);
    expect(await copy.read.select().from(copy.tables.sessions)).toMatchObject([
      { endedAt: expect.any(Date) },
    ]);
    await copy.close();
    const files = folderFileStore(filesFolder({ dataDir: restored }), TEST_KEYS);
    expect(String(await files.get('file-1'))).toBe('a paper');
  });

  it('restores over nothing that is there', async () => {
    expect(await run(restored, 'restore', backup)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not empty'),
    });
  });

  it('J7: refuses a backup that was changed, cut off, or made under another key, and leaves no database', async () => {
    const target = path.join(folder, 'refused');
    const sealed = path.join(backup, 'database.sealed');
    const whole = readFileSync(sealed);
    const refusal = async () => {
      const { code, err } = await run(target, 'restore', backup);
      expect(code).toBe(2);
      expect(readdirSync(target)).toEqual([]);
      return err;
    };
    const changed = Buffer.from(whole);
    changed[changed.length >> 1]! ^= 1;
    writeFileSync(sealed, changed);
    expect(await refusal()).toContain('was changed or cut off');
    writeFileSync(sealed, whole);
    truncateSync(sealed, whole.length - 100);
    expect(await refusal()).toContain('was changed or cut off');
    truncateSync(sealed, 30);
    expect(await refusal()).toContain('is cut off');
    const other = Buffer.from(whole);
    other.write('b1.else', 0);
    writeFileSync(sealed, other);
    expect(await refusal()).toContain('made under the key "else"');
    writeFileSync(sealed, whole);
    writeFileSync(path.join(backup, 'files', 'file-1'), 'not that paper');
    expect(await refusal()).toContain('cannot be decrypted');
    expect(await run(target, 'restore', folder)).toMatchObject({
      err: expect.stringContaining('is no backup'),
    });
  });

  it('K11: refuses a backup of a newer version before it writes anything', async () => {
    const manifest = path.join(backup, 'manifest.json');
    const told = JSON.parse(readFileSync(manifest, 'utf8')) as { migrations: string[] };
    writeFileSync(manifest, JSON.stringify({ ...told, migrations: [...told.migrations, 'of the future'] }));
    const refused = await run(path.join(folder, 'newer'), 'restore', backup);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('newer') });
  });
});

onBothEngines((open) => {
  it('says how an installation is without a word about a person, and what needs somebody', async () => {
    const { location: here, engine, ...fresh } = await open();
    const person = await aPerson(fresh as never, testVault());
    const { code, out } = await exitCard(commandEnvironment(here), ['status']);
    expect(code).toBe(1);
    expect(out).toContain(`  demo, ${engine}, tables changed`);
    expect(out).toContain('  1 people in the register, 0 accounts');
    expect(out).toContain('! 0 officers, 0 of them administrators, in 0 offices');
    expect(out).toContain('! no server has swept yet');
    expect(out).toContain('  0 cards are over and not recorded so');
    for (const secret of [person.name, person.id, person.phone]) expect(out).not.toContain(secret);
  });

  it('calls somebody for cards whose end nobody recorded', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const steps = [
      ['submit', '2023-12-01 09:00'],
      ['review', '2023-12-01 10:00'],
      ['approve', '2023-12-01 11:00'],
    ] as const;
    await plantCard(database, { expectedExitDate: '2023-12-20' }, ...steps);
    const { out } = await exitCard(commandEnvironment(database.location), ['status']);
    expect(out).toContain('! 1 cards are over and not recorded so');
  });

  it('leaves PostgreSQL to its own tools, and says which', async () => {
    const { location: here, engine } = await open();
    const { code, err } = await exitCard(commandEnvironment(here), ['backup', path.join(folder, engine)]);
    expect(engine === 'sqlite' ? code === 0 : code === 2 && err.includes('pg_dump')).toBe(true);
    expect((await exitCard(commandEnvironment(here), ['end-sessions'])).out).toBe('0 sessions ended');
  });
});
