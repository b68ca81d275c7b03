import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type Meter, openMeter } from './harness/lighthouse.ts';
import { becomePerson } from './harness/personas.ts';
import { type Server, startServer } from './harness/server.ts';

const WANTED = 95;
/** What may jump before it counts as a fault, as a share of the screen. */
const LAYOUT_SHIFT = 0.1;

describe.skipIf(!CHROMIUM)('on a phone with a slow network', () => {
  let server: Server;
  let meter: Meter;
  beforeAll(async () => {
    server = await startServer();
    meter = await openMeter(server.origin);
  });
  afterAll(async () => {
    await meter?.close();
    await server?.stop();
  });

  it.each([PATHS.home, PATHS.lookUp])('%s is for everybody, and found by who looks for it', async (at) => {
    const { seo, layoutShift, found, ...scores } = await meter.measure(at);
    for (const score of [seo, ...Object.values(scores)])
      expect(score, found.join('\n')).toBeGreaterThanOrEqual(WANTED);
    expect(layoutShift).toBeLessThan(LAYOUT_SHIFT);
  });

  it('the page of a card is for everybody; no search finds it', async () => {
    await becomePerson(meter, PEOPLE.zhangSan);
    const { page } = meter;
    await page.goto(PATHS.cards);
    const href = await page
      .getByRole('link', { name: /新加坡/ })
      .first()
      .getAttribute('href');
    const { seo, layoutShift, found, ...scores } = await meter.measure(href!);
    for (const score of Object.values(scores)) expect(score, found.join('\n')).toBeGreaterThanOrEqual(WANTED);
    expect(seo).toBeLessThan(WANTED);
    expect(layoutShift).toBeLessThan(LAYOUT_SHIFT);
  });
});
