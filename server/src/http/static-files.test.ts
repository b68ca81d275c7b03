import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { PLAYGROUND: 'off' } });
});

describe('F19: a playground that is off', () => {
  it.each(['/playground', '/playground/', '/playground/index.html', '/%70layground/index.html'])(
    'F19: %s is not there',
    async (path) => {
      expect((await app.browser().send(path)).status).toBe(404);
    },
  );
});

it.each([
  '/assets/none.js',
  '/cards/none.js',
  '/demo/none',
  '/graphql/none',
  '/..%2f..%2fpackage.json',
  '/.env',
])('%s is no page of the client', async (path) => {
  const answer = await app.browser().send(path);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});
