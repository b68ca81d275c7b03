import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';

it('K22: an event loop that is a second late refuses with a code and when to come again, and health still answers', {
  timeout: 60_000,
}, async () => {
  const app = await startTestApp();
  const browser = app.browser();
  const asked = async () => {
    const until = performance.now() + 1500;
    while (performance.now() < until);
    await pause(1);
    return browser.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ service { now } }' }),
    });
  };
  let answer = await asked();
  for (let i = 0; i < 10 && answer.status !== 503; i += 1) answer = await asked();
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.json()).toEqual({
    errors: [{ message: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE' } }],
  });
  expect((await browser.send('/healthz')).status).toBe(200);
});
