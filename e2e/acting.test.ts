import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';
import { becomeProvenPerson } from './harness/second-factor.ts';

const SPECIMENS = path.join(import.meta.dirname, '..', 'server', 'specimens');

describe.skipIf(!CHROMIUM)('a guardian', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('G18: switches to a child; every page about the child names it, also after a reload, until 回到我自己', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await becomePerson(visitor, PEOPLE.songYaqin);
    await visitor.open(PATHS.delegation);
    await page.getByRole('link', { name: '选择替谁办理' }).click();
    await actFor(page, PEOPLE.zhangXiaohe.name);

    const banner = page.getByRole('region', { name: '正在代他人办理' });
    const names = async () => expect(await banner.innerText()).toMatch(/监护人身份替 张小禾 办理/);
    await names();
    await openFirstCard(page);
    await onPage(page, /^张小禾的登记卡：/);
    await names();
    await page.reload();
    await onPage(page, /^张小禾的登记卡：/);
    await names();

    await banner.getByRole('link', { name: '回到我自己' }).click();
    await onPage(page, '我的登记卡');
    expect(await banner.count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('asks for a child, hands in a paper that a verifier accepts, and sees the child’s card', async () => {
    const guardian = await house.visit();
    const verifier = await house.visit();
    const { page } = guardian;
    const { zhengYiming, zhengXiaoyu, maChao } = PEOPLE;
    await becomePerson(guardian, zhengYiming);
    await guardian.open(PATHS.ask);
    await page.getByRole('link', { name: /我是未成年人的监护人/ }).click();
    await onPage(page, '孩子是谁？');
    await page.getByRole('textbox', { name: '姓名' }).fill(zhengXiaoyu.name);
    await page.getByRole('textbox', { name: '身份证号码' }).fill(zhengXiaoyu.idNumber);
    await page.getByRole('button', { name: '继续' }).click();
    await onPage(page, '用什么证明监护关系？');
    await page.getByRole('radio', { name: '户口簿' }).check();
    await page.getByRole('button', { name: '继续' }).click();
    await onPage(page, '需要哪些权限？');
    await page.getByRole('button', { name: '继续' }).click();
    await onPage(page, '请核对后提交');
    await page.getByRole('button', { name: '提交申请' }).click();
    await onPage(page, '替郑小雨办理');

    await upload(page, '户口簿.png', Buffer.from('<!doctype html><script>alert(1)</script>'));
    await page.getByText('只收 PDF、JPEG 和 PNG').waitFor();
    await upload(page, '户口簿首页.png', await readFile(path.join(SPECIMENS, 'household-register.png')));
    await page.getByText('“户口簿首页.png”已上传。').waitFor();
    await page.getByRole('button', { name: '提交核验' }).click();
    await page.getByText('已提交核验。').waitFor();

    await becomeProvenPerson(verifier, maChao);
    await verifier.open(PATHS.deskGrants);
    await verifier.page.getByRole('link', { name: /^核验\s*2024年3月11日收到的监护/ }).click();
    await accept(verifier.page);

    await guardian.open(PATHS.acting);
    await actFor(page, zhengXiaoyu.name);
    await openFirstCard(page);
    await onPage(page, /^郑小雨的登记卡：/);
    expect(guardian.complaints.filter((text) => !text.includes('422'))).toEqual([]);
    expect(verifier.complaints).toEqual([]);
    await Promise.all([guardian.close(), verifier.close()]);
  });

  it('F14, G3: sees nothing from the child’s 18th birthday on; the child is told and sees who looked before', async () => {
    const [mother, child] = [await house.visit(), await house.visit()];
    const { page } = mother;
    await becomePerson(mother, PEOPLE.songYaqin);
    await mother.open(PATHS.acting);
    await actFor(page, PEOPLE.songYinuo.name);
    await openFirstCard(page);
    await onPage(page, /^宋一诺的登记卡：/);

    await page.request.post('/demo/clock', { data: { days: 3 } });
    // Nobody touches the page: its socket is closed, and it asks anew.
    await onPage(page, '您现在不能看这些登记卡');
    expect(await said(page)).not.toContain('EX2024030633518');
    await page.reload();
    await onPage(page, '您现在不能看这些登记卡');

    await becomePerson(child, PEOPLE.songYinuo);
    await child.open(PATHS.messages);
    await child.page.getByText('您已满 18 周岁，监护授权已经结束').waitFor();
    await child.open(PATHS.accessLog);
    await child.page.getByText('您的监护人宋雅琴看了登记卡EX2024030633518的状态').first().waitFor();
    await Promise.all([mother.close(), child.close()]);
  });
});

async function actFor(page: Page, name: string): Promise<void> {
  await onPage(page, '您现在替谁办理？');
  await page.getByRole('radio', { name: new RegExp(name) }).check();
  await page.getByRole('button', { name: '切换' }).click();
  await onPage(page, `${name}的登记卡`);
}

async function openFirstCard(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件或拍照' }).click();
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
}

/** With every item of the check-list ticked. */
async function accept(page: Page): Promise<void> {
  await onPage(page, '监护授权');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('radio', { name: /^通过/ }).check();
  await page.getByRole('button', { name: '检查后确认' }).click();
  await page.getByRole('button', { name: '确认提交' }).click();
  await page.getByText('已提交：通过。').waitFor();
}
