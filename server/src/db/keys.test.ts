import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keysOf } from './keys.ts';

const folders: string[] = [];
const folder = () => folders[folders.push(mkdtempSync(path.join(tmpdir(), 'exit-card-keys-'))) - 1]!;
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

it('keeps what is set', () => {
  const keys = { dataKeys: [{ id: 'a', key: Buffer.alloc(32, 1) }], indexKey: Buffer.alloc(32, 2) };
  expect(keysOf({ keys, dataDir: '/nowhere' })).toBe(keys);
});

it('M3: makes a demo keys of its own, which only their owner can read, and finds them again', () => {
  const dataDir = folder();
  const first = keysOf({ keys: null, dataDir });
  expect(keysOf({ keys: null, dataDir })).toEqual(first);
  expect(keysOf({ keys: null, dataDir: folder() }).indexKey).not.toEqual(first.indexKey);

  const file = path.join(dataDir, 'demo-keys.json');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual(['demo', 'index']);
});
