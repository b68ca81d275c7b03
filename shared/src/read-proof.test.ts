import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64UrlBytes, utf8Text } from './base64url.ts';
import { type ProofClaims, proofFile } from './proof-document.ts';
import { readProof } from './read-proof.ts';

const CLAIMS: ProofClaims = {
  iss: 'https://card.example.cn',
  jti: '018e2c5e-0000-7000-8000-000000000001',
  iat: 1_710_122_400,
  person: { name: '李䶮', idNumber: '320***********0048', passportNumber: 'E******67' },
  card: {
    number: 'EX2024030712345',
    status: 'APPROVED',
    applicationDate: '2024-03-07' as never,
    purpose: 'TOURISM',
    destination: 'SG',
    expectedExitDate: '2024-03-15' as never,
    approvedOn: '2024-03-07' as never,
    validUntil: '2024-04-06' as never,
  },
};
const HEADER = { alg: 'EdDSA', kid: 'k1', typ: 'exit-card-proof' };
const SIGNATURE = 'A'.repeat(86);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
function base64Url(text: string): string {
  const bits = [...encodeURIComponent(text).matchAll(/%(..)|(.)/g)]
    .map(([, hex, plain]) => (hex ? Number.parseInt(hex, 16) : (plain ?? '').charCodeAt(0)))
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return (bits.match(/.{1,6}/g) ?? [])
    .map((six) => ALPHABET[Number.parseInt(six.padEnd(6, '0'), 2)])
    .join('');
}

function jws(header: unknown = HEADER, claims: unknown = CLAIMS): string {
  const parts = [header, claims].map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  return [...parts.map(base64Url), SIGNATURE].join('.');
}
const file = proofFile(jws(), CLAIMS).text;
const with_ = (card: object) => ({ ...CLAIMS, card: { ...CLAIMS.card, ...card } });

it.each([
  ['as it was issued', jws()],
  ['as a file', file],
  ['as a file with a byte order mark and other line ends', `\uFEFF${file.replaceAll('\n', '\r\n')}`],
  ['as a file whose characters were escaped', file.replace('李䶮', '\\u674e\\u4dae')],
  ['as a scanned link', `https://card.example.cn/verify#${jws()}`],
  ['with blanks around it', `\n ${jws()} \n`],
])('reads a document %s', (_how, text) => {
  const read = readProof(text);
  if (!read.ok) throw new Error(read.fault);
  const { claims, keyId, signedText, signature } = read.proof;
  expect({ claims, keyId }).toEqual({ claims: CLAIMS, keyId: 'k1' });
  expect(signedText).toBe(jws().split('.').slice(0, 2).join('.'));
  expect(signature).toHaveLength(64);
});

describe('L6: refuses, and says why', () => {
  it.each<[what: string, text: string, fault: string]>([
    ['nothing', '', 'NOT_A_PROOF'],
    ['words', '这是我的登记卡', 'NOT_A_PROOF'],
    ['a number', '12345', 'NOT_A_PROOF'],
    ['another file', '{"name":"李䶮"}', 'NOT_A_PROOF'],
    ['a file cut off', file.slice(0, -40), 'NOT_A_PROOF'],
    ['a list', `[${file}]`, 'NOT_A_PROOF'],
    ['a document without a signature', jws().split('.').slice(0, 2).join('.'), 'SIGNATURE'],
    ['a document with a part more', `${jws()}.AAAA`, 'NOT_A_PROOF'],
    ['padding', `${jws()}==`, 'NOT_A_PROOF'],
    ['base64 of the other kind', jws().replace(/\.A/, '.+'), 'NOT_A_PROOF'],
    ['bits that nothing stands for', jws().replace(/A$/, 'B'), 'NOT_A_PROOF'],
    ['bytes that are no text', `${base64Url('{}')}.gICA.${SIGNATURE}`, 'NOT_A_PROOF'],
    ['a file of 33 KB', `{"jws":"${'A'.repeat(33_000)}"}`, 'TOO_LARGE'],
    ['a document of 9 KB', jws(HEADER, with_({ purposeText: '长'.repeat(3000) })), 'TOO_LARGE'],
    ['no algorithm', jws({ ...HEADER, alg: 'none' }), 'ALGORITHM'],
    ['no algorithm, and no signature', `${jws({ ...HEADER, alg: 'none' }).slice(0, -86)}`, 'ALGORITHM'],
    ['the public key used as a password', jws({ ...HEADER, alg: 'HS256' }), 'ALGORITHM'],
    ['another algorithm', jws({ ...HEADER, alg: 'ES256' }), 'ALGORITHM'],
    ['another kind of document', jws({ ...HEADER, typ: 'JWT' }), 'TYPE'],
    ['no kind', jws({ alg: 'EdDSA', kid: 'k1' }), 'TYPE'],
    ['a key that it brings along', jws({ ...HEADER, jwk: { kty: 'OKP' } }), 'TYPE'],
    ['a key to be fetched', jws({ ...HEADER, jku: 'https://evil.example' }), 'TYPE'],
    ['an extension', jws({ ...HEADER, crit: ['b64'] }), 'TYPE'],
    ['no key', jws({ ...HEADER, kid: 1 }), 'UNKNOWN_KEY'],
    ['a short signature', jws().slice(0, -2), 'SIGNATURE'],
    [
      'a name that stands twice in the header',
      jws('{"alg":"EdDSA","kid":"k1","typ":"exit-card-proof","kid":"k2"}'),
      'REPEATED',
    ],
    [
      'a name that stands twice in the content',
      jws(HEADER, JSON.stringify(CLAIMS).replace('"card":', '"card":{},"card":')),
      'REPEATED',
    ],
    ['content written otherwise', jws(HEADER, JSON.stringify(CLAIMS, null, 1)), 'REPEATED'],
    [
      'a name that stands twice in the file',
      file.replace('"signed"', '"signed": {},\n  "signed"'),
      'REPEATED',
    ],
    ['a readable part that was edited', file.replace('李䶮', '李四'), 'COPY_DIFFERS'],
    [
      'a remark beside what is signed',
      file.replace('"signed"', '"note": "特批",\n  "signed"'),
      'COPY_DIFFERS',
    ],
    [
      'another place to verify it',
      file.replace('card.example.cn/verify', 'evil.example/verify'),
      'COPY_DIFFERS',
    ],
    [
      'a large file around it',
      file.replace('"signed"', `"note": "${'x'.repeat(33_000)}",\n  "signed"`),
      'TOO_LARGE',
    ],
    ['a readable part that is gone', JSON.stringify({ jws: jws() }), 'COPY_DIFFERS'],
    ['a status that does not exist', jws(HEADER, with_({ status: 'GOLDEN' })), 'CONTENT'],
    ['a day that does not exist', jws(HEADER, with_({ validUntil: '2024-02-30' })), 'CONTENT'],
    ['more than it should say', jws(HEADER, with_({ note: '特批' })), 'CONTENT'],
    ['less than it should say', jws(HEADER, { ...CLAIMS, person: { name: '李䶮' } }), 'CONTENT'],
    ['text in place of a person', jws(HEADER, { ...CLAIMS, person: '李䶮' }), 'CONTENT'],
    [
      'a name of the language',
      jws(HEADER, JSON.stringify(with_({ x: 1 })).replace('"x"', '"__proto__"')),
      'CONTENT',
    ],
    ['a moment that is none', jws(HEADER, { ...CLAIMS, iat: 1.5 }), 'CONTENT'],
  ])('L6: %s', (_what, text, fault) => {
    expect(readProof(text)).toEqual({ ok: false, fault });
  });

  it('L6: any text at all, without throwing', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((text) => `${base64Url(text)}.${base64Url(text)}.`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(readProof(text).ok).toBe(false);
      }),
    );
  });
});

it('names the file by the day in China and by nothing of a person', () => {
  const late = { ...CLAIMS, iat: Date.UTC(2024, 2, 11, 23) / 1000 };
  expect(proofFile(jws(), late).name).toBe('exit-card-proof-2024-03-12.json');
});

it('reads base64url back, and only as it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const written = base64Url(text);
      expect(utf8Text(base64UrlBytes(written)!)).toBe(text);
      expect(base64UrlBytes(`${written}=`)).toBeUndefined();
    }),
  );
});
