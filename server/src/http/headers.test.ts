import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});

describe('every answer', () => {
  it.each(['/', '/cards', '/healthz', '/demo', '/no/such/file.js'])('E5: %s is protected', async (path) => {
    const { headers } = await app.browser().send(path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split(';')).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('A10: tells no other site where it was', async () => {
    const { headers } = await app.browser().send('/cards');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('A10: personal pages and the API are in no search engine; the front page and the first step of the look-up may be', async () => {
    for (const path of ['/cards', '/graphql', '/demo', '/look-up/result']) {
      const { headers } = await app.browser().send(path);
      expect(headers.get('x-robots-tag')).toBe('noindex');
    }
    for (const path of ['/', '/look-up']) {
      expect((await app.browser().send(path)).headers.get('x-robots-tag')).toBeNull();
    }
  });

  it('D8: data is not kept by a browser', async () => {
    const { headers } = await app.browser().ask('{ service { now } }');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('does not say what it is made with', async () => {
    const { headers } = await app.browser().send('/');
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
  });
});
