import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';

it('F18: nobody waits for an outside party that does not answer, and the service goes on', async () => {
  const app = await startTestApp({ faceCheck: { check: () => new Promise(() => undefined) } });
  const browser = app.browser();
  await browser.signInAs('周涛');
  const stuck = browser.ask('mutation { checkFace(input: { capture: "x" }) { __typename } }');
  expect((await app.browser().ask('{ service { hotline } }')).status).toBe(200);
  const answer = await stuck;
  expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
});
