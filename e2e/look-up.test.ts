import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { lookUp } from './harness/look-up.ts';
import { tracesIn } from './harness/sensitive.ts';

describe.skipIf(!CHROMIUM)('the guest look-up', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('A10: leads from the home page through the menu to the two published cards; no address says who', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    const { zhangSan } = PEOPLE;
    await visitor.open(PATHS.home);
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '办事服务' }).click();
    await page.getByRole('main').getByRole('link', { name: '出入境证件查询' }).click();
    await page.getByRole('main').getByRole('link', { name: '出境登记卡查询' }).click();
    await lookUp(page, zhangSan);

    await page.getByRole('heading', { level: 1, name: '找到 2 张出境登记卡' }).waitFor();
    const text = await page.getByRole('main').innerText();
    for (const printed of [
      ...['EX2024030712345', '2024年3月7日', '已批准', '4月6日', '旅游', '新加坡', '3月15日'],
      ...['EX2024030867890', '2024年3月8日', '需补充材料', '请提供详细的行程安排和住宿证明', '3月15日'],
      ...['张*', '110***********1234'],
    ])
      expect(text).toContain(printed);
    expect(text).not.toContain(zhangSan.idNumber);

    const { name, idNumber, phoneNumber, passportNumber } = zhangSan;
    const secrets = [name, idNumber, phoneNumber, passportNumber, 'EX2024030712345'];
    expect(tracesIn(visitor.requested, secrets)).toEqual([]);
    expect(visitor.elsewhere()).toEqual([]);
    expect(visitor.complaints).toEqual([]);

    await page.reload();
    await page.getByRole('heading', { level: 1, name: '找到 2 张出境登记卡' }).waitFor();
    await visitor.close();
  });

  it('A2: says 无记录, with the reasons, to a person without a card', async () => {
    const visitor = await house.visit();
    await lookUp(visitor.page, PEOPLE.zhouTao);
    await visitor.page.getByRole('heading', { level: 1, name: /没有查到出境登记卡/ }).waitFor();
    for (const reason of ['还没有提交', '填写不一致', '刚刚提交', '已经归档'])
      expect(await visitor.page.getByText(reason, { exact: true }).count()).toBe(1);
    await visitor.close();
  });

  it('A2: says 信息不匹配 to a wrong name, names no field as wrong and shows no card', async () => {
    const visitor = await house.visit();
    await lookUp(visitor.page, { ...PEOPLE.liYan, name: '李燕' });
    await visitor.page.getByRole('heading', { level: 1, name: /和登记的身份信息对不上/ }).waitFor();
    expect(await visitor.page.getByRole('main').innerText()).toContain('这不代表您没有登记卡');
    await visitor.close();
  });
});
