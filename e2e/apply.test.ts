import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { barriers, sidewaysScroll } from './harness/accessibility.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { newestCode } from './harness/outbox.ts';
import { becomePerson } from './harness/personas.ts';

describe.skipIf(!CHROMIUM)('a traveller on a phone', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('applies, goes on after a reload, sees the card, and withdraws it with a fresh code', async () => {
    const visitor = await house.visit({ width: 360, height: 780 });
    const { page } = visitor;
    const { zhouTao } = PEOPLE;
    await becomePerson(visitor, zhouTao);
    await visitor.open(PATHS.cards);
    await page.getByRole('main').getByRole('link', { name: '申请出境登记卡' }).click();
    await answer(visitor, '申请出境登记卡', '开始填写');
    await page.getByRole('radio', { name: '探亲' }).check();
    await answer(visitor, '为什么出境？');
    await onPage(page, '去哪个国家或地区？');
    await page.getByRole('searchbox', { name: '输入名称查找' }).fill('xjp');
    await page.getByRole('radio', { name: '新加坡' }).check();
    await answer(visitor, '去哪个国家或地区？');

    await onPage(page, '预计哪天出境？');
    await visitor.open(PATHS.apply);
    expect(await said(page)).toContain('新加坡、探亲');
    await page.getByRole('button', { name: '接着填' }).click();
    await onPage(page, '预计哪天出境？');
    for (const [part, number] of Object.entries({ 年: '2024', 月: '3', 日: '25' })) {
      await page.getByRole('textbox', { name: part }).fill(number);
    }
    await page.getByText('2024年3月25日（周一），还有 14 天。').waitFor();
    await answer(visitor, '预计哪天出境？');
    await onPage(page, '要加急吗？');
    await page.getByRole('radio', { name: /^不用加急/ }).check();
    await answer(visitor, '要加急吗？');
    await onPage(page, '声明和同意');
    await page.getByRole('checkbox', { name: '我确认以上声明' }).check();
    await page.getByRole('checkbox', { name: '我单独同意这样处理' }).check();
    await answer(visitor, '声明和同意');
    await answer(visitor, '请核对后提交', '提交申请');

    await onPage(page, '申请已提交');
    await visitor.settled();
    expect(await said(page)).toMatch(/EX\s?20240311\s?\d{5}/);
    expect(await said(page)).toContain('预计 2024年3月14日（周四）前有结果');
    await looksGood(visitor);
    const receipt = await page.getByRole('link', { name: /下载文字版/ }).getAttribute('href');
    expect(await (await page.request.get(receipt ?? '')).text()).toMatch(/HZ20240311-.*EX20240311\d{5}/s);

    await page.getByRole('link', { name: '看这张登记卡' }).click();
    await onPage(page, '新加坡，探亲');
    await page.getByRole('button', { name: '我要撤回' }).click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    await answer(visitor, '请确认是您本人', '发送验证码');
    await onPage(page, '请输入验证码');
    await page.getByRole('textbox', { name: '验证码' }).fill(await newestCode(page, zhouTao.phoneNumber));
    await answer(visitor, '请输入验证码', '确认，继续办理');
    await page.getByText('已撤回，这次申请到此结束。').waitFor();
    expect(await page.getByRole('region', { name: '当前状态' }).innerText()).toContain('这次申请已撤回');
    expect(await page.title()).toContain('新加坡，探亲');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });
});

/** Looks at the step and goes on from it. */
async function answer(visitor: Visitor, title: string, send = '继续'): Promise<void> {
  await onPage(visitor.page, title);
  await looksGood(visitor);
  await press(visitor.page, send);
}

async function looksGood({ page }: Visitor): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
