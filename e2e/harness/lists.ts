import type { Visitor } from './browser.ts';

/** 批量核对 of a list, from the page that the visitor has open to the last answer. */
export async function checkList({ page }: Visitor, list: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '批量核对' }).waitFor();
  await page.getByRole('textbox', { name: '身份证号码' }).fill(list);
  await page.getByRole('textbox', { name: '名称' }).fill('三月出差');
  await page.getByRole('textbox', { name: '用途' }).fill('统一办理三月出差的登记卡');
  await page.getByRole('button', { name: /^开始核对/ }).click();
  await page.getByText('核对完成。').waitFor();
}

/** 统一办理 of a list, from the page that the visitor has open to what became of it. */
export async function handInList({ page }: Visitor, list: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '统一办理' }).waitFor();
  await page.getByRole('radio', { name: '粘贴' }).check();
  await page.getByRole('textbox', { name: '名单' }).fill(list);
  await page.getByRole('textbox', { name: '名称' }).fill('四月出差');
  await page.getByRole('checkbox', { name: /我确认名单里的内容真实/ }).check();
  await page.getByRole('button', { name: /^提交/ }).click();
  await page.getByRole('heading', { level: 1, name: /四月出差/ }).waitFor();
}
