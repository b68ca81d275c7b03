import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});

const query = JSON.stringify({ query: '{ service { hotline } }' });
const form = new URLSearchParams({ query: '{ service { hotline } }' });
const multipart = new FormData();
multipart.set('operations', query);

describe('E1: another site cannot make a browser ask', () => {
  it.each<[string, string, RequestInit, number]>([
    ['text/plain', '', { method: 'POST', body: query, headers: { 'content-type': 'text/plain' } }, 400],
    ['a form', '', { method: 'POST', body: form }, 415],
    ['a multipart form', '', { method: 'POST', body: multipart }, 415],
    ['no content type', '', { method: 'POST', body: Buffer.from(query) }, 415],
    ['a link', '?query={service{hotline}}', { method: 'GET' }, 405],
    ['a link to a mutation', '?query=mutation{signOut{__typename}}', { method: 'GET' }, 405],
    ['a link with a content type', '?query={x}', { headers: { 'content-type': 'text/plain' } }, 405],
    [
      'a page of another site',
      '',
      {
        method: 'POST',
        body: query,
        headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      },
      403,
    ],
    [
      'a page without an origin',
      '',
      { method: 'POST', body: query, headers: { 'content-type': 'application/json', origin: 'null' } },
      403,
    ],
    [
      'a page of the same machine on another port',
      '',
      {
        method: 'POST',
        body: query,
        headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:1' },
      },
      403,
    ],
    [
      'a page of a sister site',
      '',
      {
        method: 'POST',
        body: query,
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-site' },
      },
      403,
    ],
  ])('E1: %s is refused', async (_name, search, init, status) => {
    const response = await app.browser().send(`/graphql${search}`, init);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('12367');
  });

  it('E1: a GET is told which method there is', async () => {
    const response = await app.browser().send('/graphql');
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('a page of the service and a program are served', async () => {
    const headers = { 'content-type': 'application/json' };
    const program = await fetch(`${app.origin}/graphql`, { method: 'POST', body: query, headers });
    const page = await app.browser().ask('{ service { hotline } }');
    expect([program.status, page.status]).toEqual([200, 200]);
  });
});

it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])(
  'E3: no answer is readable for %s',
  async (origin) => {
    for (const method of ['OPTIONS', 'POST']) {
      const response = await fetch(`${app.origin}/graphql`, {
        method,
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      const cors = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
      expect(cors).toEqual([]);
    }
  },
);

describe('with a public origin', () => {
  it('E1: only that origin may ask, whatever name the request went to', async () => {
    const published = await startTestApp({ environment: { PUBLIC_ORIGIN: 'https://card.example' } });
    const from = (origin: string) => published.browser().ask('{ service { hotline } }', {}, { origin });
    expect((await from('https://card.example')).status).toBe(200);
    expect((await from(published.origin)).status).toBe(403);
  });
});
