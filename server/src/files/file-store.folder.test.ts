import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { TEST_KEYS } from '../testing/vault.ts';
import { openWorld } from '../testing/world.ts';
import { folderFileStore } from './file-store.folder.ts';
import { rotateFiles } from './rotate-files.ts';
import { UnreadableFile } from './sealed-file.ts';
import { sweepFiles } from './sweep-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'exit-card-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = folderFileStore(folder, TEST_KEYS);
const at = (name: string) => path.join(folder, name);

describe('the folder of files', () => {
  it('H3: keeps them encrypted, for nobody else on the machine', async () => {
    await files.put('one', [Buffer.from('户口簿'), Buffer.from(' 第1页')]);
    expect(readFileSync(at('one')).includes('户口簿')).toBe(false);
    expect(statSync(at('one')).mode & 0o077).toBe(0);
    expect(String(await files.get('one'))).toBe('户口簿 第1页');
    expect(await files.get('two')).toBeUndefined();
    await files.remove('one');
    await files.remove('one');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('H3: gives nothing of a file that was edited, cut, exchanged or written under another key', async () => {
    await files.put('a', [Buffer.from('of a')]);
    await files.put('b', [Buffer.from('of b')]);
    renameSync(at('a'), at('b'));
    await expect(files.get('b')).rejects.toThrow(UnreadableFile);
    await files.put('c', [Buffer.alloc(100)]);
    const whole = readFileSync(at('c'));
    for (const changed of [Buffer.from(whole).fill(1, 50, 51), whole.subarray(0, -1), Buffer.alloc(0)]) {
      writeFileSync(at('c'), changed);
      await expect(files.get('c')).rejects.toThrow(UnreadableFile);
    }
    writeFileSync(at('c'), whole);
    const other = { ...TEST_KEYS, dataKeys: [{ id: 'other', key: Buffer.alloc(32) }] };
    await expect(folderFileStore(folder, other).get('c')).rejects.toThrow(UnreadableFile);
  });

  it('H2: leaves nothing of what broke off, and what was there before', async () => {
    await files.put('kept', [Buffer.from('before')]);
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('broken off');
    }
    await expect(files.put('kept', broken())).rejects.toThrow('broken off');
    expect(String(await files.get('kept'))).toBe('before');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

onBothEngines((open) => {
  const aWorldWithFiles = async () => {
    const world = await openWorld(open);
    const { services, database } = world;
    const { tables, write } = database;
    const { id: uploadedBy } = await aPerson(database, services.vault);
    const add = async (id: string, state: 'WAITING' | 'PENDING' | 'CLEAN' | 'REJECTED', more = {}) => {
      const now = services.clock.realNow();
      const nameCipher = services.vault.encrypt('files.name_cipher', id, 'x.pdf');
      const row = { id, state, purpose: 'GRANT_EVIDENCE', subjectId: 's', uploadedBy, nameCipher } as const;
      const ticket = { ticketHash: '', ticketExpiresAt: now, createdAt: now };
      await write((tx) => tx.insert(tables.files).values({ ...row, ...ticket, ...more }));
      await services.files.put(id, [Buffer.from(id)]);
    };
    const ids = async () => (await database.read.select().from(tables.files)).map(({ id }) => id).sort();
    const names = async () => (await services.files.list()).map(({ name }) => name).sort();
    return { ...world, add, ids, names };
  };

  it('H7: the sweep removes bytes that no row names and rows whose bytes never came, and only when they are old', async () => {
    const { services, clock, add, ids, names } = await aWorldWithFiles();
    // Files have the time of the machine.
    clock.moveTo(new Date().toISOString());
    await add('clean', 'CLEAN');
    await add('pending', 'PENDING');
    await add('refused', 'REJECTED');
    await add('removed', 'CLEAN', { removedAt: clock.now() });
    await add('waiting', 'WAITING');
    await add('list', 'CLEAN', { purpose: 'BULK_LIST' });
    await services.files.put('lone', [Buffer.from('of a crash')]);
    await services.files.put('waiting.arriving', [Buffer.from('of a crash')]);
    const all = await names();
    await sweepFiles(services);
    expect(await names()).toEqual(all);
    expect(await ids()).toContain('waiting');

    clock.advance({ hours: 2 });
    await sweepFiles(services);
    expect(await names()).toEqual(['clean', 'list', 'pending']);
    expect(await ids()).not.toContain('waiting');
    clock.advance({ hours: 23 });
    await sweepFiles(services);
    expect(await names()).toEqual(['clean', 'pending']);
  });

  it('J6: rotation writes every kept file under the new key, and leaves what no row names', async () => {
    const { services, database, add } = await aWorldWithFiles();
    await add('kept', 'CLEAN');
    await services.files.put('lone', [Buffer.from('of a crash')]);
    const k2 = { id: 'k2', key: Buffer.alloc(32, 2) };
    const inFolder = path.join(database.location.dataDir, 'files');
    const during = folderFileStore(inFolder, { ...TEST_KEYS, dataKeys: [k2, ...TEST_KEYS.dataKeys] });
    expect(await rotateFiles(database, during)).toBe(1);
    const after = folderFileStore(inFolder, { ...TEST_KEYS, dataKeys: [k2] });
    expect(String(await after.get('kept'))).toBe('kept');
    await expect(after.get('lone')).rejects.toThrow(UnreadableFile);
  });
});
