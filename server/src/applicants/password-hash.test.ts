import { describe, expect, it } from 'vitest';
import { Fault } from '../fault.ts';
import { startTestApp } from '../testing/ask.ts';
import { hashPassword, MOST_HASHES } from './password-hash.ts';

const SIGN_IN = `mutation ($input: SignInWithPasswordInput!) {
  signInWithPassword(input: $input) { __typename }
}`;

describe('C7: hashes of passwords', () => {
  it('C7: are queued up to a bound; beyond it the answer is UNAVAILABLE at once, and the queue works itself off', async () => {
    const ended: string[] = [];
    const hashes = Array.from({ length: MOST_HASHES }, () =>
      hashPassword('x').then(() => ended.push('hashed')),
    );
    const refused = await hashPassword('x').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Fault);
    expect(refused).toMatchObject({ code: 'UNAVAILABLE', parameters: { retryAfterSeconds: 5 } });
    expect(ended).toEqual([]);
    await Promise.all(hashes);
    expect(await hashPassword('x')).toMatch(/^\$argon2id\$/);
  });

  it('C7: under 50 sign-ins at once health answers before they have, and those that are too many are refused', {
    timeout: 60_000,
  }, async () => {
    const app = await startTestApp();
    let answered = 0;
    const signIns = Array.from({ length: 50 }, async (_, i) => {
      const idNumber = `1101051990030${String(1000 + i)}X`.slice(0, 18);
      const answer = await app.browser().ask<{ signInWithPassword: { __typename: string } | null }>(SIGN_IN, {
        input: { idNumber, password: '没有人的密码 2024' },
      });
      answered += 1;
      return answer.errors[0]?.extensions.code ?? answer.data.signInWithPassword?.__typename;
    });
    expect((await app.browser().send('/healthz')).status).toBe(200);
    expect(answered).toBeLessThan(50);
    const said = await Promise.all(signIns);
    expect(said.filter((code) => code !== 'SignInRefused' && code !== 'UNAVAILABLE')).toEqual([]);
  });
});
