import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
describe.skipIf(!CHROMIUM)('on a phone with a slow network', { timeout: 200_000 }, () => {
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

  /** Of the fastest measurement, which is the first that is fast enough. */
  async function measure(at: string): Promise<Scores> {
    let best = await meter.measure(at);
    for (let tries = 1; tries < TRIES && best.performance < WANTED && !best.isSlowMachine; tries += 1) {
      const next = await meter.measure(at);
      if (next.performance > best.performance) best = next;
    }
    return best;
  }

  function expectGood({ performance, accessibility, bestPractices, layoutShift, ...scores }: Scores): void {
    const found = scores.found.join('\n');
    expect(accessibility, found).toBeGreaterThanOrEqual(WANTED);
    expect(bestPractices, found).toBeGreaterThanOrEqual(WANTED);
    expect(layoutShift).toBeLessThan(LAYOUT_SHIFT);
    if (!scores.isSlowMachine) expect(performance, found).toBeGreaterThanOrEqual(WANTED);
  }

  it.each([PATHS.home, PATHS.lookUp])(
    '%s is there soon, for everybody, and found by who looks for it',
    async (at) => {
      const scores = await measure(at);
      expectGood(scores);
      expect(scores.seo, scores.found.join('\n')).toBeGreaterThanOrEqual(WANTED);
    },
  );

  it('the page of a card is there soon and for everybody; no search finds it', async () => {
    await becomePerson(meter, PEOPLE.zhangSan);
    const { page } = meter;
    await page.goto(PATHS.cards);
    const href = await page
      .getByRole('link', { name: /新加坡/ })
      .first()
      .getAttribute('href');
    const scores = await measure(href!);
    expectGood(scores);
    expect(scores.seo).toBeLessThan(WANTED);
  });
});
