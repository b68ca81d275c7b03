import { afterAll, beforeAll, describe, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';
import { tracesIn } from './harness/sensitive.ts';
import { lookAtShare } from './harness/share.ts';

describe.skipIf(!CHROMIUM)('a share, from its owner to an institution and back', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('S5.5, G11: the code opens the card to a stranger, never stands in an address, and ends at once', {
    timeout: 120_000,
  }, async ({ expect }) => {
    const owner = await house.visit({ language: 'zh', width: 360 });
    await becomePerson(owner, PEOPLE.zhangSan);
    await owner.open(PATHS.cards);
    await owner.page
      .getByRole('main')
      .getByRole('link', { name: /新加坡/ })
      .first()
      .click();
    await owner.page.getByRole('link', { name: /分享给机构/ }).click();
    await owner.page.getByRole('textbox', { name: '分享给哪家机构' }).fill('海天航空有限公司');
    await owner.page.getByRole('textbox', { name: '用途' }).fill('值机前核对');
    await owner.page.getByRole('checkbox', { name: '批准日期和有效期' }).check();
    await owner.page.getByRole('checkbox', { name: /我单独同意/ }).check();
    await owner.page.getByRole('button', { name: '生成分享码' }).click();
    const code = (await owner.page.locator('.share-code').textContent()) ?? '';
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);

    const stranger = await house.visit({ language: 'zh', width: 360 });
    await stranger.page.goto(`${PATHS.verifyCard}#${code.replaceAll('-', '')}`);
    const { page } = stranger;
    const look = () => lookAtShare(page, code, PEOPLE.zhangSan);
    await page.getByRole('textbox', { name: '分享码' }).waitFor();
    expect(await page.getByRole('textbox', { name: '分享码' }).inputValue()).toBe(code);
    expect(page.url()).not.toContain('#');
    await look();
    await page.getByRole('heading', { level: 1, name: '核对结果' }).waitFor();
    const seen = await page.getByRole('main').innerText();
    expect(seen).toContain('2024年4月6日');
    for (const hidden of ['EX20240307', '新加坡', '张三']) expect(seen).not.toContain(hidden);
    const asked = stranger.requested.map((address) => address.split('#')[0]!);
    expect(tracesIn(asked, [code, code.replaceAll('-', ''), PEOPLE.zhangSan.name, '1990-03-07'])).toEqual([]);

    await owner.open(PATHS.shares);
    const share = owner.page.getByRole('article').first();
    await share.locator('summary').click();
    expect(await share.innerText()).toContain('自称“海天航空柜台”');
    await share.getByRole('button', { name: '取消分享' }).click();
    await share.getByRole('button', { name: '确认取消' }).click();
    await owner.page.getByText('海天航空有限公司现在看不到任何内容').waitFor();

    await page.goto(PATHS.verifyCard);
    await look();
    await page.getByRole('heading', { level: 1, name: '没有可以查看的内容' }).waitFor();
    for (const visitor of [owner, stranger]) {
      expect(visitor.complaints).toEqual([]);
      expect(visitor.elsewhere()).toEqual([]);
      await visitor.close();
    }
  });
});
