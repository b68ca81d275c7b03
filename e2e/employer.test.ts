import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { ORGANISATIONS } from '../server/src/demo/organisations.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { checkList } from './harness/lists.ts';
import { becomePerson } from './harness/personas.ts';
import { becomeProvenPerson, sixDigits } from './harness/second-factor.ts';

const { yunfan } = ORGANISATIONS;
const ROSTER = PATHS.roster.replace(':orgId', yunfan.id);
const CARDS = {
  guoXiaolan: 'EX2024030500377',
  chenSiyuan: 'EX2024030500921',
  chenSiyuanPrivate: 'EX2024030951764',
};

describe.skipIf(!CHROMIUM)('an organisation’s agent', () => {
  let house: House;
  let agent: Visitor;
  beforeAll(async () => {
    house = await openHouse();
    agent = await house.visit();
    await becomeProvenPerson(agent, PEOPLE.tangWanqing);
  });
  afterAll(() => house?.close());

  it('G6: finds eight employees in the roster, and nowhere a card that one of them handed in alone', async () => {
    const { page } = agent;
    await agent.open(PATHS.delegation);
    await page.getByRole('main').getByRole('link', { name: yunfan.name }).click();
    await onPage(page, yunfan.name);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^员工登记卡/ })
      .click();
    await onPage(page, '员工登记卡');
    await page.getByRole('table').waitFor();
    const rows = await page.getByRole('rowheader').allInnerTexts();
    const employees = [
      'guoXiaolan',
      'heYutong',
      'maimaiti',
      'ouyangWei',
      'wangYan',
      'chenSiyuan',
      'zhaoYinuo',
      'xuJingyi',
    ] as const;
    expect(rows.map((row) => row.split('\n')[0]).sort()).toEqual(
      employees.map((key) => PEOPLE[key].name).sort(),
    );
    const text = await said(page);
    expect(text).toContain('8 名员工，8 张卡');
    expect(text).toContain(CARDS.chenSiyuan);
    expect(text).not.toContain(CARDS.chenSiyuanPrivate);
  });

  it('C9: sees only the way to the second factor without it, and so does an officer', async () => {
    for (const { person, path, title } of [
      { person: PEOPLE.dengKai, path: ROSTER, title: '员工登记卡' },
      { person: PEOPLE.yuanLi, path: PATHS.desk, title: '授权核验' },
    ]) {
      const visitor = await house.visit();
      const { page } = visitor;
      await becomePerson(visitor, person);
      await visitor.open(path);
      await onPage(page, '请再验证一次');
      expect(await page.getByRole('table').count()).toBe(0);
      expect(await said(page)).not.toMatch(/EX2|收到/);

      await page.getByRole('link', { name: '去验证' }).click();
      await page.getByRole('textbox', { name: '6 位数字' }).fill(await sixDigits(page, person));
      await page.getByRole('button', { name: '验证', exact: true }).click();
      await onPage(page, title);
      await page.getByRole('table').waitFor();
      await visitor.close();
    }
  });

  it('reads in words what an employee did not agree to', async () => {
    const employee = await house.visit();
    await becomePerson(employee, PEOPLE.jiangNan);
    await employee.open(PATHS.delegation);
    await employee.page.getByRole('link', { name: /请您同意查看您的登记卡/ }).click();
    await onPage(employee.page, /申请看我的登记卡$/);
    await employee.page.getByRole('checkbox', { name: /^看状态和日期/ }).check();
    await employee.page.getByRole('button', { name: '同意勾选的内容' }).click();
    await employee.page.getByText('已同意。您可以随时收回。').waitFor();

    const { page } = agent;
    await agent.open(ROSTER);
    const row = page.getByRole('row').filter({ hasText: PEOPLE.jiangNan.name });
    await row.getByText('没有授权查看').waitFor();
    await row.getByRole('link', { name: /^查看/ }).click();
    await onPage(page, /^江南的登记卡/);
    const card = await said(page);
    for (const closed of ['出境事由', '目的地', '办理过程']) expect(card).toContain(`这项授权不含${closed}`);
    await employee.close();
  });

  it('I4: checks a list to the end and takes the answers away without a whole number or a formula', async () => {
    const { page } = agent;
    const { xuJingyi, zhangSan } = PEOPLE;
    await agent.open(PATHS.bulk.replace(':orgId', yunfan.id));
    const list = [xuJingyi.idNumber, xuJingyi.idNumber, zhangSan.idNumber, '1.10101E+17', '=1+1'];
    await checkList(agent, list.join('\n'));
    const table = page.getByRole('table', { name: /共 5 行/ });
    await table.waitFor();
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows.slice(1).map((row) => /找到|重复|无权限或不存在|格式有误/.exec(row)?.[0])).toEqual([
      ...['找到', '重复', '无权限或不存在', '格式有误', '格式有误'],
    ]);
    expect(rows[4]).toContain('被 Excel 改过');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^导出结果/ }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toContain('FOUND');
    for (const { idNumber } of [xuJingyi, zhangSan]) expect(csv).not.toContain(idNumber);
    expect(csv).not.toMatch(/(?:^|,)"?[=+\-@\t]/m);

    await page.getByRole('link', { name: /^查看\s*徐静怡/ }).click();
    await onPage(page, /^徐静怡的登记卡/);
    expect(agent.complaints).toEqual([]);
  });

  it('F14, J4, G2: is seen looking by the employee, who ends it in two clicks; the page that is open says so', async () => {
    const { page } = agent;
    await agent.open(ROSTER);
    await page.getByRole('link', { name: /^查看\s*郭晓岚/ }).click();
    await onPage(page, /^郭晓岚的登记卡/);
    expect(await said(page)).toContain(CARDS.guoXiaolan.slice(-5));

    const employee = await house.visit();
    await becomePerson(employee, PEOPLE.guoXiaolan);
    await employee.open(PATHS.accessLog);
    const sentence = `您单位的经办人唐婉清（${yunfan.name}）看了登记卡${CARDS.guoXiaolan}的状态`;
    await employee.page.getByText(sentence).first().waitFor();
    await employee.page.getByRole('link', { name: /^管理授权/ }).click();
    await onPage(employee.page, '授权与代办');
    await employee.page.getByRole('button', { name: /^收回授权/ }).click();
    await employee.page.getByRole('button', { name: '确认收回' }).click();
    await employee.page.getByText(`已收回，${yunfan.name}现在看不到您的登记卡。`).waitFor();

    await onPage(page, '您现在不能看这些登记卡');
    expect(await said(page)).not.toContain(CARDS.guoXiaolan.slice(-5));
    await agent.open(ROSTER);
    await page.getByRole('table').waitFor();
    expect(await said(page)).not.toContain(PEOPLE.guoXiaolan.name);
    await employee.close();
  });
});
