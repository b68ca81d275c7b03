import type { webcrypto } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readProof } from '@exit-card/shared/read-proof';
import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { onBothEngines } from '../testing/engines.ts';
import { newProofKey } from './new-proof-key.ts';

const ISSUE = `mutation ($input: IssueProofInput!) { issueProof(input: $input) {
  __typename
  ... on ProofIssued { jws document { id issuedAt issuedTo keyId state revokedAt } }
  ... on ProofRefused { reason }
} }`;
const REVOKE =
  'mutation ($input: RevokeProofInput!) { revokeProof(input: $input) { document { id state } } }';
const STATE = 'query ($id: ID!) { proofState(id: $id) }';
const CHECK = 'query ($document: String!) { checkProof(document: $document) { fault state } }';

interface Issued {
  readonly issueProof: { readonly jws: string; readonly document: { readonly id: string } };
}

async function cardOf(browser: Browser): Promise<string> {
  const { data } = await browser.ask<{ card: { id: string } }>('{ card(number: "EX2024030712345") { id } }');
  return data.card.id;
}

onBothEngines((open) => {
  it('S4.4: a document is issued, checked by anybody against the published keys, and revoked', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const [owner, stranger, anybody] = [app.browser(), app.browser(), app.browser()];
    await owner.signInAs('张三');
    await stranger.signInAs('周涛');
    const input = { cardId: await cardOf(owner), fullName: true, idempotencyKey: 'key-of-test' };
    const { data } = await owner.ask<Issued>(ISSUE, { input });
    const { jws, document } = data.issueProof;
    expect((await owner.ask<Issued>(ISSUE, { input })).data.issueProof).toEqual(data.issueProof);
    expect(document).toMatchObject({ issuedTo: 'SELF', keyId: 'demo', state: 'VALID', revokedAt: null });
    const read = readProof(jws);
    expect(read).toMatchObject({
      ok: true,
      proof: {
        keyId: 'demo',
        claims: { person: { name: '张三' }, card: { number: 'EX2024030712345', status: 'APPROVED' } },
      },
    });

    const answer = await anybody.send('/.well-known/jwks.json', {
      headers: { origin: 'https://bank.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=600',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': expect.stringMatching(/^application\/jwk-set\+json/),
    });
    const { keys } = (await answer.json()) as { keys: webcrypto.JsonWebKey[] };
    expect(keys).toEqual([expect.objectContaining({ kid: 'demo', crv: 'Ed25519', use: 'sig' })]);
    const key = await crypto.subtle.importKey('jwk', keys[0]!, 'Ed25519', false, ['verify']);
    if (!read.ok) throw new Error(read.fault);
    const { signature, signedText } = read.proof;
    expect(await crypto.subtle.verify('Ed25519', key, signature, Buffer.from(signedText))).toBe(true);

    const { id } = document;
    expect((await anybody.ask(STATE, { id })).data).toEqual({ proofState: 'VALID' });
    expect((await anybody.ask(CHECK, { document: jws })).data).toEqual({
      checkProof: { fault: null, state: 'VALID' },
    });
    for (const who of [stranger, anybody]) {
      const { data: theirs, errors } = await who.ask(REVOKE, { input: { id } });
      expect([theirs ?? null, ['NOT_FOUND', 'UNAUTHENTICATED'].includes(errors[0]!.extensions.code)]).toEqual(
        [null, true],
      );
    }
    expect((await owner.ask(REVOKE, { input: { id } })).data).toEqual({
      revokeProof: { document: { id, state: 'REVOKED' } },
    });
    expect((await anybody.ask(STATE, { id })).data).toEqual({ proofState: 'REVOKED' });
    const listed = await owner.ask(
      '{ card(number: "EX2024030712345") { proofDocuments { id state } } service { issuesProofs } }',
    );
    expect(listed.data).toEqual({
      card: { proofDocuments: [{ id, state: 'REVOKED' }] },
      service: { issuesProofs: true },
    });
    const log = await owner.ask(
      '{ viewer { accessLog(part: SELF) { edges { node { action cardNumber } } } } }',
    );
    expect(log.text).toContain('"ISSUE_PROOF","cardNumber":"EX2024030712345"');
    expect(log.text).toContain('"REVOKE_PROOF","cardNumber":"EX2024030712345"');
    for (const part of jws.split('.').slice(1)) expect(app.logged.join('')).not.toContain(part);
  });

  it('L6: a key that is taken out of the list takes its documents along', async () => {
    const { location } = await open();
    const [older, newer] = [`k1:${newProofKey()}`, `k2:${newProofKey()}`];
    const start = (...keys: string[]) =>
      startTestApp({ location, environment: { PROOF_KEYS: keys.join(',') } });
    const before = await start(older);
    const owner = before.browser();
    await owner.signInAs('张三');
    const input = { cardId: await cardOf(owner), fullName: true, idempotencyKey: 'key-of-test' };
    const { jws, document } = (await owner.ask<Issued>(ISSUE, { input })).data.issueProof;
    const { id } = document;
    await before.stop();
    for (const [keys, state, check] of [
      [[newer, older], 'VALID', { fault: null, state: 'VALID' }],
      [[newer], 'REVOKED', { fault: 'UNKNOWN_KEY', state: null }],
    ] as const) {
      const app = await start(...keys);
      const [anybody, again] = [app.browser(), app.browser()];
      await again.signInAs('张三');
      expect((await anybody.ask(STATE, { id })).data).toEqual({ proofState: state });
      expect((await anybody.ask(CHECK, { document: jws })).data).toEqual({ checkProof: check });
      const listed = await again.ask('{ card(number: "EX2024030712345") { proofDocuments { id state } } }');
      expect(listed.data).toEqual({ card: { proofDocuments: [{ id, state }] } });
      await app.stop();
    }
  });

  it('M3: the demo’s key is the same after a restart, readable by its user alone, and in no answer or log', async () => {
    const { location } = await open();
    const ids: string[] = [];
    for (let start = 0; start < 2; start += 1) {
      const app = await startTestApp({ location });
      ids.push(await (await app.browser().send('/.well-known/jwks.json')).text());
      const file = path.join(location.dataDir, 'demo-proof-key');
      expect(existsSync(file) && (statSync(file).mode & 0o077) === 0).toBe(true);
      const secret = readFileSync(file, 'utf8').slice(-43);
      expect(ids.join('') + app.logged.join('')).not.toContain(secret);
      await app.stop();
    }
    expect(ids[0]).toBe(ids[1]);
  });
});
