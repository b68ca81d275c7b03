import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';

/** Keeps everybody waiting for so many milliseconds. */
function block(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

let blocking: ReturnType<typeof setInterval> | undefined;
afterEach(() => clearInterval(blocking));

const TIMEOUT = { timeout: 60_000 };
const WINDOW = 3000;
/** Each request on a connection of its own: one that waits for the next may be closed, unseen, while the loop stands still. */
const ALONE = { connection: 'close' };

async function start() {
  const browser = (await startTestApp()).browser();
  const ask = () =>
    browser.send('/graphql', {
      method: 'POST',
      headers: { ...ALONE, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ service { now } }' }),
    });
  return { browser, ask };
}

it(
  'K22: an event loop that is always a second late refuses with a code and when to come again, and health still answers',
  TIMEOUT,
  async () => {
    const { browser, ask } = await start();
    blocking = setInterval(() => block(1200), 1);
    let answer = await ask();
    for (let i = 0; i < 10 && answer.status !== 503; i += 1) answer = await ask();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toEqual({
      errors: [{ message: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE' } }],
    });
    expect((await browser.send('/healthz', { headers: ALONE })).status).toBe(200);
  },
);

it('K22: one pause of more than a second refuses nobody', TIMEOUT, async () => {
  const { ask } = await start();
  block(1500);
  for (let waited = 0; waited <= WINDOW; waited += 250) {
    expect((await ask()).status).toBe(200);
    await pause(250);
  }
});
