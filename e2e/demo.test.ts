import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PAGE, PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
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

  it('S4.4: what the clock and the border bring is in the inbox at once, and leads to the card', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await visitor.open(DEMO_PAGE);
    await page.getByRole('button', { name: '+3 个工作日' }).click();
    await page.getByText('2024-03-15 10:00').waitFor();
    const { name } = PEOPLE.zhangSan;
    const person = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    await person.getByRole('button', { name: '记录今天出境' }).click();
    await person.getByText('已完成', { exact: true }).waitFor();
    await person.getByRole('button', { name: '以此人登录' }).click();
    await page.getByRole('heading', { level: 1, name: '我的登记卡' }).waitFor();

    await visitor.open(PATHS.messages);
    const [exit, due] = await page.getByRole('article').allInnerTexts();
    expect(exit).toContain('您的登记卡从“已批准”变为“已完成”');
    expect(due).toContain('您的补充材料快要截止，还没有提交');
    expect(due).toContain('至3月15日24:00截止。');
    await page.getByRole('link', { name: /变为“已完成”/ }).click();
    await onPage(page, /新加坡/);
    expect(await said(page)).toContain('已出境，全部办结');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});
