import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { ProofClaims } from '@exit-card/shared/proof-document';
import { readProof } from '@exit-card/shared/read-proof';
import { describe, expect, it } from 'vitest';
import type { Services } from '../services.ts';
import { checkProof } from './check-proof.ts';
import { newProofKey, proofKey } from './new-proof-key.ts';
import { proofSigner } from './proof-signer.ts';

const CLAIMS: ProofClaims = {
  iss: 'https://card.example.cn',
  jti: 'document-1',
  iat: 1_710_122_400,
  person: { name: '李䶮', idNumber: '320***********0048' },
  card: {
    number: 'EX2024030712345',
    status: 'APPROVED',
    applicationDate: '2024-03-07',
    expectedExitDate: '2024-03-15',
  },
};
const [oldKey, newKey] = [proofKey('k2025', newProofKey()), proofKey('k2026', newProofKey())];
const before = proofSigner([oldKey], CLAIMS.iss);
const after = proofSigner([newKey, oldKey], CLAIMS.iss);
const later = proofSigner([newKey], CLAIMS.iss);

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const textOf = (jws: string, index: number) =>
  JSON.parse(Buffer.from(jws.split('.')[index]!, 'base64url').toString()) as Record<string, unknown>;

/** What somebody makes who has a key, ours or their own. */
function forge(key: ReturnType<typeof createPrivateKey>, header: object, claims: object = CLAIMS): string {
  const signed = `${part({ alg: 'EdDSA', kid: 'k2026', typ: 'exit-card-proof', ...header })}.${part(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}

it('signs what any program can check that knows Ed25519, the text being JSON without spaces', async () => {
  const jws = await after.sign(CLAIMS);
  expect(textOf(jws, 0)).toEqual({ alg: 'EdDSA', kid: 'k2026', typ: 'exit-card-proof' });
  expect(Buffer.from(jws.split('.')[1]!, 'base64url').toString()).toBe(JSON.stringify(CLAIMS));
  expect(forge(newKey.key, {})).toBe(jws);
  const read = readProof(jws);
  if (!read.ok) throw new Error(read.fault);
  expect(read.proof.claims).toEqual(CLAIMS);
  const [jwk] = after.keySet.keys;
  const key = await crypto.subtle.importKey('jwk', jwk!, 'Ed25519', false, ['verify']);
  const { signature, signedText } = read.proof;
  expect(await crypto.subtle.verify('Ed25519', key, signature, Buffer.from(signedText))).toBe(true);
});

it('publishes every key and no secret', () => {
  expect(after.keySet.keys.map(({ kid }) => kid)).toEqual(['k2026', 'k2025']);
  for (const key of after.keySet.keys)
    expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
});

it('signs with the newest key; what an older one signed holds while that is published', async () => {
  const jws = await before.sign(CLAIMS);
  expect(await after.verify(jws, 'k2025')).toBe('RIGHT');
  expect(textOf(await after.sign(CLAIMS), 0)['kid']).toBe('k2026');
  expect(await later.verify(jws, 'k2025')).toBe('UNKNOWN_KEY');
});

it('signs nothing without a key', async () => {
  const none = proofSigner([], CLAIMS.iss);
  expect(none.keyId).toBeNull();
  expect(none.keySet).toEqual({ keys: [] });
  await expect(none.sign(CLAIMS)).rejects.toThrow('no key');
});

describe('L6: the server, too, refuses', () => {
  const services = { proofSigner: after } as Services;
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const edited = { ...CLAIMS, card: { ...CLAIMS.card, status: 'COMPLETED' } };
  const genuine = forge(newKey.key, {});
  const [head, , signature] = genuine.split('.');

  it.each([
    ['content that was edited', `${head}.${part(edited)}.${signature}`, 'SIGNATURE'],
    ['a signature of another key', forge(stranger, {}), 'SIGNATURE'],
    [
      'another of our keys named',
      genuine.replace(head!, part({ ...textOf(genuine, 0), kid: 'k2025' })),
      'SIGNATURE',
    ],
    ['a key named that nobody published', forge(stranger, { kid: 'mine' }), 'UNKNOWN_KEY'],
    ['a name of the language as a key', forge(stranger, { kid: 'constructor' }), 'UNKNOWN_KEY'],
    [
      'no algorithm',
      `${part({ alg: 'none', kid: 'k2026', typ: 'exit-card-proof' })}.${part(CLAIMS)}.`,
      'ALGORITHM',
    ],
    ['the key brought along', forge(stranger, { jwk: {} }), 'TYPE'],
    ['something else that our key signed', forge(newKey.key, { typ: 'JWT' }), 'TYPE'],
    ['a signature of zeros', `${head}.${part(CLAIMS)}.${'A'.repeat(86)}`, 'SIGNATURE'],
    ['a megabyte', 'A'.repeat(1_000_000), 'TOO_LARGE'],
    [
      'brackets in brackets by the thousand',
      `{"jws":"x","a":${'['.repeat(16_000)}${']'.repeat(16_000)}}`,
      'NOT_A_PROOF',
    ],
  ])('L6: %s', async (_what, jws, fault) => {
    expect(await checkProof(services, jws)).toEqual({ fault, state: null });
  });
});
