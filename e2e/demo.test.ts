import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PAGE } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';

describe.skipIf(!CHROMIUM)('the demo’s page', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('moves the clock, takes a system down and signs in as a person, with its own buttons', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await visitor.open(DEMO_PAGE);
    await page.getByRole('button', { name: '+1 天' }).click();
    await page.getByText('2024-03-12 10:00').waitFor();

    await page.getByRole('button', { name: '设为中断' }).first().click();
    await page.getByRole('button', { name: '恢复' }).click();
    await page.getByRole('button', { name: '恢复' }).waitFor({ state: 'detached' });

    const { name } = PEOPLE.zhangSan;
    const person = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    await person.getByRole('button', { name: '以此人登录' }).click();
    await page.getByRole('heading', { level: 1, name: '我的登记卡' }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
