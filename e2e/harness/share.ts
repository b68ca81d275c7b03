import type { Page } from 'playwright-core';
import type { DemoPerson } from '../../server/src/demo/people.ts';

/** Types a share code and whose card it is into the page for institutions, and looks. */
export async function lookAtShare(page: Page, code: string, { name }: DemoPerson): Promise<void> {
  await page.getByRole('textbox', { name: '您的机构' }).fill('海天航空柜台');
  await page.getByRole('textbox', { name: '分享码' }).fill(code);
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  for (const [part, value] of [
    ['年', '1990'],
    ['月', '3'],
    ['日', '7'],
  ] as const)
    await page.getByRole('textbox', { name: part, exact: true }).fill(value);
  await page.getByRole('button', { name: '查看' }).click();
}
