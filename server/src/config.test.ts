import { generateKeyPairSync, randomBytes } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigFault, ROOT, readConfig } from './config.ts';
import { newProofKey } from './proofs/new-proof-key.ts';

const secret = () => randomBytes(32).toString('base64');
const production = () => ({
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'https://card.example',
  DATA_KEYS: `b:${secret()},a:${secret()}`,
  INDEX_KEY: secret(),
  SMS_WEBHOOK_URL: 'https://sms.example/send',
  SMS_WEBHOOK_TOKEN: 'a token of some length',
});

function faultsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
}

it.each([
  ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['clamd.internal:3310', { host: 'clamd.internal', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
])('finds the scanner at %s', (text, address) => {
  expect(readConfig({ CLAMD_ADDRESS: text }).clamd).toEqual(address);
});

it.each(['clamd', 'http://clamd:3310', ':3310', 'clamd:'])('takes %s for no scanner', (text) => {
  expect(faultsOf({ CLAMD_ADDRESS: text })).toEqual(['CLAMD_ADDRESS must be host:port']);
});

describe('without any setting', () => {
  it('runs the demo on this machine only', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      keys: null,
      dataDir: path.join(ROOT, 'data'),
      playground: true,
      introspection: true,
    });
  });

  it('takes an empty line as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000, databaseUrl: null });
  });
});

describe('a wrong setting stops the start', () => {
  it('names every fault at once and repeats no value', () => {
    const faults = faultsOf({
      PORT: 'canary-port',
      DATABASE_URL: 'mysql://root:canary@host/db',
      DATA_KEYS: 'canary-key',
      INDEX_KEY: 'canary-key',
      PLAYGROUND: 'canary',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'DATA_KEYS',
      'INDEX_KEY',
      'PLAYGROUND',
    ]);
    expect(faults.join()).not.toContain('canary');
  });

  it.each([
    ['short', 'BORDER_TOKEN must have at least 32 characters'],
    ['a demo token that anybody can guess'.replaceAll(' ', '-'), "BORDER_TOKEN is a demo's"],
    ['ab'.repeat(20), 'BORDER_TOKEN is not random'],
    [`${randomBytes(24).toString('base64url')} x`, 'BORDER_TOKEN must be letters, digits and . _ ~ + / = -'],
  ])('M3: takes no border token in production such as %s', (BORDER_TOKEN, fault) => {
    expect(faultsOf({ ...production(), BORDER_TOKEN })).toEqual([fault]);
  });

  it('takes a border token that is random, and none', () => {
    const BORDER_TOKEN = randomBytes(32).toString('base64url');
    expect(readConfig({ ...production(), BORDER_TOKEN }).borderToken).toBe(BORDER_TOKEN);
    expect(readConfig(production()).borderToken).toBeNull();
  });

  it.each([
    ['canary', 'PROOF_KEYS must be a list of name:key, newest first'],
    ['k1:canary', 'PROOF_KEYS each key must be an Ed25519 key, PKCS #8 in base64 (exit-card new-proof-key)'],
    [
      `k1:${generateKeyPairSync('x25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')}`,
      'PROOF_KEYS each key must be an Ed25519 key, PKCS #8 in base64 (exit-card new-proof-key)',
    ],
    [`k1:${newProofKey()},k1:${newProofKey()}`, 'PROOF_KEYS names a key twice'],
  ])('takes no keys for signing such as %s', (PROOF_KEYS, fault) => {
    expect(faultsOf({ PROOF_KEYS })).toEqual([fault]);
  });

  it('takes keys for signing, newest first, and none', () => {
    const PROOF_KEYS = `k2:${newProofKey()},k1:${newProofKey()}`;
    const config = readConfig({ ...production(), PROOF_KEYS });
    expect(config.proofKeys?.map(({ id, key }) => [id, key.asymmetricKeyType])).toEqual([
      ['k2', 'ed25519'],
      ['k1', 'ed25519'],
    ]);
    expect(readConfig(production()).proofKeys).toBeNull();
  });

  it('takes both keys or none', () => {
    expect(faultsOf({ INDEX_KEY: secret() })).toHaveLength(1);
    expect(faultsOf({ INDEX_KEY: secret(), DATA_KEYS: `a:${secret()}` })).toEqual([]);
  });

  it.each([
    ['https://card.example/path', true],
    ['card.example', true],
    ['https://card.example', false],
  ])('PUBLIC_ORIGIN=%s: %s', (origin, isFault) => {
    expect(faultsOf({ PUBLIC_ORIGIN: origin }).length > 0).toBe(isFault);
  });
});

describe('M3: production', () => {
  it('starts with secrets of its own', () => {
    const config = readConfig(production());
    expect(config).toMatchObject({ production: true, playground: false, introspection: false });
    expect(config.keys?.dataKeys.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it.each(['PUBLIC_ORIGIN', 'DATA_KEYS', 'INDEX_KEY', 'SMS_WEBHOOK_URL', 'SMS_WEBHOOK_TOKEN'])(
    'M3: needs %s',
    (name) => {
      expect(faultsOf({ ...production(), [name]: undefined }).join()).toContain(name);
    },
  );

  it.each<[string, NodeJS.ProcessEnv]>([
    ["a demo's key", { DATA_KEYS: `a:${secret()},demo:${secret()}` }],
    ['a short key', { INDEX_KEY: randomBytes(16).toString('base64') }],
    ['a key of zeros', { INDEX_KEY: Buffer.alloc(32).toString('base64') }],
    ['a short token', { SMS_WEBHOOK_TOKEN: 'short' }],
    ['an http origin', { PUBLIC_ORIGIN: 'http://card.example' }],
    ['an http operator', { SMS_WEBHOOK_URL: 'http://sms.example' }],
    ['a notaries’ register without a token', { NOTARY_REGISTER_URL: 'https://notaries.example' }],
    ["a demo's key for signing", { PROOF_KEYS: `k1:${newProofKey()},demo:${newProofKey()}` }],
    ['a key for signing that nobody drew', { PROOF_KEYS: `k1:${monotonousProofKey()}` }],
    [
      'an http register',
      { NOTARY_REGISTER_URL: 'http://notaries.example', NOTARY_REGISTER_TOKEN: 'a token of some length' },
    ],
  ])('M3: refuses %s', (_name, changed) => {
    expect(faultsOf({ ...production(), ...changed })).toHaveLength(1);
  });
});

/** PKCS #8 around a secret of 32 times the same byte. */
function monotonousProofKey(): string {
  const drawn = Buffer.from(newProofKey(), 'base64');
  return drawn.fill(7, drawn.length - 32).toString('base64');
}
