import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { lookUp } from './harness/look-up.ts';
import { becomePerson } from './harness/personas.ts';

const CANARY = '<img src=x onerror="window.__xss=1"><script>window.__xss=1</script>\u202e';
/** Everything that a person, an officer or an office may have written. */
const WRITTEN = new Set([
  'name',
  'comment',
  'purposeText',
  'text',
  'deviceName',
  'officeName',
  'address',
  'hours',
]);

describe.skipIf(!CHROMIUM)('text with a script in it', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('I1: is shown as text on every page of a signed-in person', { timeout: 180_000 }, async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await poison(visitor);
    await becomePerson(visitor, PEOPLE.zhangSan);
    let shown = 0;
    await visitor.open(PATHS.home);
    for (const path of Object.values(PATHS).filter((one) => !one.includes(':'))) {
      await walkTo(visitor, path);
      shown += await page.getByText('<img src=x').count();
      expect(await scriptRan(visitor), path).toBe(false);
    }
    await visitor.open(PATHS.cards);
    for (const country of ['新加坡', '日本']) {
      await page
        .getByRole('link', { name: new RegExp(country) })
        .first()
        .click();
      await visitor.settled();
      shown += await page.getByText('<img src=x').count();
      expect(await scriptRan(visitor), country).toBe(false);
      await page.goBack();
    }
    expect(shown).toBeGreaterThan(4);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('I1: is shown as text in the answer to a guest', async () => {
    const visitor = await house.visit();
    await poison(visitor);
    await lookUp(visitor.page, PEOPLE.zhangSan);
    await visitor.page.getByText('<img src=x').first().waitFor();
    expect(await scriptRan(visitor)).toBe(false);
    await visitor.close();
  });
});

/** Puts the canary into whatever the service says that somebody has written. */
async function poison({ page }: Visitor): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const json = await answer.json();
    await route.fulfill({ response: answer, json: poisoned(json) });
  });
}

function poisoned(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)]));
  return typeof value === 'string' && WRITTEN.has(key) ? CANARY : value;
}

/** As over a link of the page, without loading the program again. */
async function walkTo({ page, settled }: Visitor, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await settled();
}

function scriptRan({ page }: Visitor): Promise<boolean> {
  return page.evaluate(() => '__xss' in window);
}
