import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { tabTo } from './harness/keyboard.ts';
import { becomePerson } from './harness/personas.ts';
import { becomeProvenPerson } from './harness/second-factor.ts';

const PASSED = 'EX2024030840517';
const UNCLEAR = 'EX2024030951764';
const number = (whole: string) =>
  new RegExp(`${whole.slice(0, 2)}\\s*${whole.slice(2, 10)}\\s*${whole.slice(10)}`);

describe.skipIf(!CHROMIUM)('the officers’ desk', () => {
  let house: House;
  let reviewer: Visitor;
  let approver: Visitor;
  beforeAll(async () => {
    house = await openHouse();
    [reviewer, approver] = await Promise.all([house.visit(), house.visit()]);
    await becomeProvenPerson(reviewer, PEOPLE.heLi);
    await becomeProvenPerson(approver, PEOPLE.gaoMing);
  });
  afterAll(() => house?.close());

  it('G13: takes a card through review, without a mouse, and approval by another officer, to its owner', async () => {
    await openFromQueue(reviewer, PASSED, '审核');
    const { page } = reviewer;
    await tabTo(page, '通过审核');
    await page.keyboard.press('Space');
    await tabTo(page, '内部备注');
    await page.keyboard.type('材料齐全，行程合理。');
    await tabTo(page, '检查后确认');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '确认：通过审核' }).waitFor();
    await tabTo(page, '确认提交');
    await page.keyboard.press('Enter');
    await onPage(page, '已提交：通过审核');

    const { page: approving } = approver;
    await openFromQueue(approver, PASSED, '审批');
    expect(await said(approving)).toContain('材料齐全，行程合理。');
    await approving.getByRole('radio', { name: /^批准/ }).check();
    await approving.getByRole('textbox', { name: '给申请人的话' }).fill('祝探亲顺利。');
    await approving.getByRole('button', { name: '检查后确认' }).click();
    await approving.getByText('2024年4月10日24:00（今天批准）').waitFor();
    await approving.getByRole('button', { name: '确认提交' }).click();
    await onPage(approving, '已提交：批准');

    const owner = await house.visit();
    await becomePerson(owner, PEOPLE.liYan);
    await openCard(owner, /澳大利亚/);
    const card = await said(owner.page);
    expect(card).toContain('已批准');
    expect(card).toContain('祝探亲顺利。');
    expect(card).not.toContain('行程合理');
    await owner.open(PATHS.messages);
    await owner.page
      .getByRole('main')
      .getByText(/澳大利亚|40517|已批准/)
      .first()
      .waitFor();
    await owner.close();
  });

  it('asks for documents, item by item and by a day, and says so to the owner', async () => {
    await openFromQueue(reviewer, UNCLEAR, '审核');
    const { page } = reviewer;
    await page.getByRole('radio', { name: /^要求补充材料/ }).check();
    await page.getByRole('checkbox', { name: '住宿证明', exact: true }).check();
    await page.getByRole('checkbox', { name: '证明材料不清晰' }).check();
    await page.getByRole('combobox', { name: /^常用语/ }).selectOption({ label: '材料不清晰' });
    await page.getByRole('button', { name: '检查后确认' }).click();
    await page.getByText('2024年3月18日（周一）24:00').first().waitFor();
    await page.getByRole('button', { name: '确认提交' }).click();
    await onPage(page, '已提交：要求补充材料');
    expect(await said(page)).not.toContain(PEOPLE.chenSiyuan.name);

    const owner = await house.visit();
    await becomePerson(owner, PEOPLE.chenSiyuan);
    await openCard(owner, /泰国/);
    const card = await said(owner.page);
    for (const words of ['需补充材料', '每一晚的住宿证明', '您提交的材料看不清楚', '3月18日']) {
      expect(card).toContain(words);
    }
    await owner.close();
  });

  it('shows a case to its reviewer only while it is taken, and by its address only on purpose', async () => {
    const { page } = reviewer;
    await reviewer.open(PATHS.desk);
    await page.getByRole('button', { name: '处理下一件' }).click();
    await page.getByRole('button', { name: '放回队列' }).click();
    await onPage(page, '审核队列');
    await page.goBack();
    await onPage(page, '领取后才能打开');
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(reviewer.complaints).toEqual([]);
    expect(approver.complaints).toEqual([]);
  });
});

async function openFromQueue(officer: Visitor, whole: string, verb: string): Promise<void> {
  const { page } = officer;
  await officer.open(PATHS.desk);
  await page.getByRole('textbox', { name: '编号或开头几位' }).fill(whole);
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: /共 1 件/ }).waitFor();
  await page.getByRole('link', { name: new RegExp(`^${verb}\\s*${whole}`) }).press('Enter');
  await onPage(page, number(whole));
}

async function openCard(owner: Visitor, trip: RegExp): Promise<void> {
  await owner.open(PATHS.cards);
  await owner.page.getByRole('main').getByRole('link', { name: trip }).first().click();
  await owner.page.getByRole('region', { name: '办理过程' }).waitFor();
}
