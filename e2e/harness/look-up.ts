import type { Page } from 'playwright-core';
import { PATHS } from '../../client/src/app/paths.ts';
import { ready } from './browser.ts';
import { newestCode } from './outbox.ts';

/** What a person types. */
export interface Typed {
  readonly name: string;
  readonly idNumber: string;
  readonly phoneNumber: string;
  readonly passportNumber?: string | null;
}

export async function sayWho(page: Page, { name, idNumber, passportNumber }: Typed): Promise<void> {
  await ready(page);
  await page.getByRole('heading', { level: 1, name: '您是谁？' }).waitFor();
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('textbox', { name: '身份证号码' }).fill(idNumber);
  if (passportNumber) await page.getByRole('textbox', { name: /^护照号码/ }).fill(passportNumber);
  await page.getByRole('button', { name: '继续' }).click();
}

export async function askForCode(page: Page, { phoneNumber }: Typed): Promise<void> {
  await page.getByRole('textbox', { name: '手机号码' }).fill(phoneNumber);
  await page.getByRole('button', { name: '发送验证码' }).click();
  await page.getByRole('heading', { level: 1, name: '输入短信验证码' }).waitFor();
}

/** With the code that the demo's outbox shows. */
export async function answerWithCode(page: Page, { phoneNumber }: Typed): Promise<void> {
  await page.getByRole('textbox', { name: '验证码' }).fill(await newestCode(page, phoneNumber));
  await page.getByRole('button', { name: '查询', exact: true }).click();
}

/** From the first question to the answer. */
export async function lookUp(page: Page, person: Typed): Promise<void> {
  await page.goto(PATHS.lookUp);
  await sayWho(page, person);
  await askForCode(page, person);
  await answerWithCode(page, person);
}
