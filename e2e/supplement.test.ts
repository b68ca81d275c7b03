import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { barriers, sidewaysScroll } from './harness/accessibility.ts';
import { CHROMIUM } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';
import { becomeProvenPerson } from './harness/second-factor.ts';
import { keepShot } from './harness/shots.ts';

const SPECIMENS = path.join(import.meta.dirname, '..', 'server', 'specimens');

describe.skipIf(!CHROMIUM)('documents that are asked for', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('S7.2: S9.6: are uploaded on a phone, checked, handed in, with a receipt, and the review goes on', async () => {
    const visitor = await house.visit({ width: 360, height: 740 });
    const { page } = visitor;
    await becomePerson(visitor, PEOPLE.zhangSan);
    await visitor.open(PATHS.cards);
    await page.getByRole('link', { name: /日本/ }).click();
    await onPage(page, '日本，旅游');
    await page.getByText('已上传 0 项，还差 2 项').waitFor();

    await upload(page, '详细的行程安排', 'itinerary.png');
    await page.getByText('已上传 1 项，还差 1 项').waitFor();
    await page.getByRole('button', { name: '检查并提交' }).click();
    await page.getByText('还差：住宿证明。上传后再提交。').waitFor();
    await upload(page, '住宿证明', 'booking.png');
    await page.getByText('必需的材料都已上传，请检查并提交。').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await keepShot(page, 'supplement-uploaded-360');

    await page.getByRole('button', { name: '检查并提交' }).click();
    await onPage(page, '检查后提交');
    expect(await said(page)).toMatch(/itinerary\.png[\s\S]*booking\.png/);
    await page.getByRole('button', { name: '提交材料' }).click();
    await onPage(page, '材料已提交');
    const receipt = await said(page);
    expect(receipt).toMatch(/HZ20240311-[2-9A-Z]{5}-[2-9A-Z]{5}/);
    expect(receipt.match(/[0-9a-f]{64}/g)).toHaveLength(2);
    expect(await barriers(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await keepShot(page, 'supplement-receipt-360');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^下载文字版/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^HZ20240311-.*\.txt$/);

    await page.getByRole('link', { name: '回到这张登记卡' }).click();
    await onPage(page, '日本，旅游');
    const verdict = page.getByRole('region', { name: '当前状态' });
    expect(await verdict.innerText()).toContain('待审核');
    await page.getByRole('link', { name: '查看回执：补充材料' }).click();
    await onPage(page, '补充材料回执');
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('S9.6: G9: of a card from a counter are scanned and handed in there, and the owner has the receipt', async () => {
    const officer = await house.visit();
    const { page } = officer;
    await becomeProvenPerson(officer, PEOPLE.linFeng);
    await officer.open(PATHS.deskCounter);
    await page.getByRole('textbox', { name: '出境卡编号' }).fill('EX2024030752206');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('heading', { name: '补充材料' }).waitFor();
    await upload(page, '与被探望人的亲属关系证明', 'relationship.png');
    await page.getByRole('button', { name: '删除“relationship.png”' }).waitFor();
    await keepShots(page, 'counter-documents');
    await page.getByRole('button', { name: '提交材料' }).click();
    await page.getByText('材料已提交。').waitFor();
    const [receipt] = (await said(page)).match(/HZ20240311-[2-9A-Z]{5}-[2-9A-Z]{5}/)!;
    expect(await barriers(page)).toEqual([]);
    await keepShots(page, 'counter-taken');
    expect(officer.complaints).toEqual([]);
    await officer.close();

    const owner = await house.visit();
    await becomePerson(owner, PEOPLE.geXiuying);
    await owner.open(PATHS.cards);
    await owner.page.getByRole('link', { name: /澳大利亚/ }).click();
    await owner.page.getByRole('link', { name: '查看回执：补充材料' }).click();
    await onPage(owner.page, '补充材料回执');
    expect(await said(owner.page)).toContain(receipt);
    await owner.close();
  });
});

/** On a desktop and on a phone, where nothing may scroll sideways. */
async function keepShots(page: Page, name: string): Promise<void> {
  await keepShot(page, `${name}-1440`);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await sidewaysScroll(page)).toBe(0);
  await keepShot(page, `${name}-360`);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function upload(page: Page, item: string, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `为“${item}”选择文件或拍照` }).click();
  const buffer = await readFile(path.join(SPECIMENS, file));
  await (await chooser).setFiles({ name: file, mimeType: 'image/png', buffer });
}
