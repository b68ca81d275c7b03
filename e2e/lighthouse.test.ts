import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type Meter, openMeter, type Scores } from './harness/lighthouse.ts';
import { becomePerson } from './harness/personas.ts';
import { type Server, startServer } from './harness/server.ts';

const WANTED = 95;
/** What may jump before it counts as a fault, as a share of the screen. */
const LAYOUT_SHIFT = 0.1;
/** Nothing makes a page faster than it is: the best of some measurements is nearest to what is so. */
const TRIES = 8;

// Has the machine to itself (vitest.config.ts).
describe.skipIf(!CHROMIUM)('on a phone with a slow network', { timeout: 300_000 }, () => {
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

  /** Until the page was fast enough once; what does not hang on speed is asked of it each time. */
  async function measure(at: string, { skip }: TestContext): Promise<Scores> {
    const all: Scores[] = [];
    while (all.length < TRIES && !all.some(({ performance }) => performance >= WANTED)) {
      const scores = await meter.measure(at);
      expect(scores.shownAt).toBe(at);
      expect(scores.accessibility, scores.found.join('\n')).toBeGreaterThanOrEqual(WANTED);
      expect(scores.bestPractices, scores.found.join('\n')).toBeGreaterThanOrEqual(WANTED);
      expect(scores.layoutShift).toBeLessThan(LAYOUT_SHIFT);
      all.push(scores);
    }
    const valid = all.filter(({ isSlowMachine }) => !isSlowMachine);
    skip(valid.length === 0, 'By Lighthouse’s own measure this machine is too slow to play a phone');
    const fastest = valid.reduce((best, next) => (next.performance > best.performance ? next : best));
    expect(fastest.performance, fastest.found.join('\n')).toBeGreaterThanOrEqual(WANTED);
    return fastest;
  }

  it.for([PATHS.home, PATHS.lookUp])(
    '%s is there soon, for everybody, and found by who looks for it',
    async (at, context) => {
      const { seo, found } = await measure(at, context);
      expect(seo, found.join('\n')).toBeGreaterThanOrEqual(WANTED);
    },
  );

  it('the page of a card is there soon and for everybody; no search finds it', async (context) => {
    await becomePerson(meter, PEOPLE.zhangSan);
    const { page } = meter;
    await page.goto(PATHS.cards);
    const href = await page
      .getByRole('link', { name: /新加坡/ })
      .first()
      .getAttribute('href');
    const { seo } = await measure(href!, context);
    expect(seo).toBeLessThan(WANTED);
  });
});
