import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM, type Looks } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';

describe.skipIf(!CHROMIUM)('a browser in Los Angeles', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('K7: shows the days and times that one in Shanghai shows', async () => {
    const [there, here] = [
      await datesOf({ timezone: 'America/Los_Angeles' }),
      await datesOf({ timezone: 'Asia/Shanghai' }),
    ];
    expect(there).toEqual(here);
    expect(here.flat()).toContain('2024年4月6日');
  });

  /** Every day and time on the list of cards and on the first card, in order. */
  async function datesOf(looks: Looks): Promise<string[][]> {
    const visitor = await house.visit(looks);
    const { page } = visitor;
    await becomePerson(visitor, PEOPLE.zhangSan);
    await visitor.open(PATHS.cards);
    const onList = await page.getByRole('main').innerText();
    await page
      .getByRole('link', { name: /新加坡/ })
      .first()
      .click();
    await visitor.settled();
    const onCard = await page.getByRole('main').innerText();
    await visitor.close();
    return [onList, onCard].map(
      (text) => text.match(/(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:\s?\d{1,2}:\d{2})?/g) ?? [],
    );
  }
});
