import { randomBytes } from 'node:crypto';
import type { Config, DataKey } from '../config.ts';
import { keptFile } from './kept-file.ts';

/** What encrypts and indexes personal numbers. The first data key is the current one; the others only read. */
export interface Keys {
  readonly dataKeys: readonly DataKey[];
  readonly indexKey: Buffer;
}

/** The keys that are set, or those that a demo makes at its first start and keeps beside its data. */
export function keysOf({ keys, dataDir }: Pick<Config, 'keys' | 'dataDir'>): Keys {
  return keys ?? keptKeys(dataDir);
}

/** The key that Web Push is signed with, or the one that a demo makes. */
export function pushKeyOf({ pushKey, dataDir }: Pick<Config, 'pushKey' | 'dataDir'>): Buffer {
  return pushKey ?? Buffer.from(keptFile(dataDir, 'demo-push-key', freshKey), 'base64');
}

function keptKeys(dataDir: string): Keys {
  const kept = keptFile(dataDir, 'demo-keys.json', () =>
    JSON.stringify({ demo: freshKey(), index: freshKey() }),
  );
  const { demo, index } = JSON.parse(kept) as Record<'demo' | 'index', string>;
  return {
    dataKeys: [{ id: 'demo', key: Buffer.from(demo, 'base64') }],
    indexKey: Buffer.from(index, 'base64'),
  };
}

const freshKey = () => randomBytes(32).toString('base64');
