import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';

it('F17: nothing is asked by a GET, and a number in its address is neither repeated nor logged', async () => {
  const app = await startTestApp({ environment: { LOG_LEVEL: 'debug' } });
  const document = encodeURIComponent('query ($number: String!) { card(number: $number) { id } }');
  const variables = encodeURIComponent('{"number":"EX2024030712345"}');
  const response = await app.browser().send(`/graphql?query=${document}&variables=${variables}`);
  expect(response.status).toBe(405);
  expect(await response.text()).not.toContain('EX2024030712345');
  expect(app.logged.join('\n')).not.toContain('EX2024030712345');
});

it('F11: a persisted query is refused as a fault of the request, and is no event for the log', async () => {
  const app = await startTestApp();
  const response = await app.browser().send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
  });
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(app.logged.filter((line) => line.includes('unexpected error'))).toEqual([]);
});

it('K15: an address that is none is refused and not repeated', async () => {
  const app = await startTestApp();
  const response = await app.browser().send('/cards/%zz13800138000');
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain('13800138000');
});
