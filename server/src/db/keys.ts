import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config, DataKey } from '../config.ts';

/** What encrypts and indexes personal numbers. The first data key is the current one; the others only read. */
export interface Keys {
  readonly dataKeys: readonly DataKey[];
  readonly indexKey: Buffer;
}

/** The keys that are set, or those that a demo makes at its first start and keeps beside its data. */
export function keysOf({ keys, dataDir }: Pick<Config, 'keys' | 'dataDir'>): Keys {
  return keys ?? keptKeys(path.join(dataDir, 'demo-keys.json'));
}

function keptKeys(file: string): Keys {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    // `wx`: of two processes that start together one makes the keys, the other reads them.
    writeFileSync(file, JSON.stringify({ demo: freshKey(), index: freshKey() }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const { demo, index } = JSON.parse(readFileSync(file, 'utf8')) as Record<'demo' | 'index', string>;
  return {
    dataKeys: [{ id: 'demo', key: Buffer.from(demo, 'base64') }],
    indexKey: Buffer.from(index, 'base64'),
  };
}

const freshKey = () => randomBytes(32).toString('base64');
