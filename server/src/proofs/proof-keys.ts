import type { Config, ProofKey } from '../config.ts';
import { keptFile } from '../db/kept-file.ts';
import { newProofKey, proofKey } from './new-proof-key.ts';

type KeyConfig = Pick<Config, 'proofKeys' | 'dataDir' | 'production'>;

/** The keys that are set, newest first; else the demo's own, which it makes at its first start, and in production none. */
export function proofKeysOf({ proofKeys, dataDir, production }: KeyConfig): readonly ProofKey[] {
  if (proofKeys) return proofKeys;
  return production ? [] : [proofKey('demo', keptFile(dataDir, 'demo-proof-key', newProofKey))];
}

/** Where documents say that they can be verified. */
export function issuerOf({
  publicOrigin,
  host,
  port,
}: Pick<Config, 'publicOrigin' | 'host' | 'port'>): string {
  return publicOrigin ?? `http://${host}:${port}`;
}
