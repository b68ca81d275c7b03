import type { Page } from 'playwright-core';
import { PATHS } from '../../client/src/app/paths.ts';
import type { Typed } from './look-up.ts';
import { newestCode } from './outbox.ts';

/** 立即认证 from the first question to the end. The last message to the phone must be a minute old. */
export async function useForTheFirstTime(page: Page, person: Typed, password: string): Promise<void> {
  await page.goto(PATHS.firstUse);
  await page.getByRole('textbox', { name: '姓名' }).fill(person.name);
  await page.getByRole('textbox', { name: '身份证号码' }).fill(person.idNumber);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('textbox', { name: '手机号码' }).fill(person.phoneNumber);
  await page.getByRole('button', { name: '发送验证码' }).click();
  await page.getByRole('textbox', { name: '验证码' }).fill(await newestCode(page, person.phoneNumber));
  await page.getByRole('button', { name: '核对身份' }).click();
  await passFace(page);
  await choosePassword(page, '设置密码', password);
  await page.getByRole('heading', { level: 1, name: '认证已完成' }).waitFor();
}

export async function passFace(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '人脸核验' }).waitFor();
  await page.getByRole('radio', { name: /^通过/ }).check();
  await page.getByRole('button', { name: '开始核验' }).click();
}

export async function choosePassword(page: Page, title: string, password: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '保存密码' }).click();
}

export async function signInWithPassword(page: Page, { idNumber }: Typed, password: string): Promise<void> {
  await page.goto(PATHS.signIn);
  await page.getByRole('textbox', { name: '身份证号码' }).fill(idNumber);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
