import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { WITH_PASSWORD } from '../server/src/demo/people.ts';
import { passFace, signInWithPassword } from './harness/account.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';

/** A device that has checked who holds it, as the browser's own protocol makes one. */
const AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

describe.skipIf(!CHROMIUM)('a passkey', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('C9: is added after the face, signs in with one button, counts as the second factor, and is removed', {
    timeout: 120_000,
  }, async () => {
    const visitor = await house.visit();
    // A passkey belongs to a name, and an address of numbers is none.
    const baseURL = house.origin.replace('127.0.0.1', 'localhost');
    const context = await visitor.context.browser()!.newContext({ baseURL, locale: 'zh-CN' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: AUTHENTICATOR,
    });

    await signInWithPassword(page, WITH_PASSWORD.person, WITH_PASSWORD.password);
    await page.getByRole('heading', { level: 1, name: '个人中心' }).waitFor();
    await page.getByRole('link', { name: /^通行密钥/ }).click();
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await passFace(page);
    await page.getByText('已添加。').waitFor();
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);

    await page.getByRole('banner').getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { level: 1, name: '已退出' }).waitFor();
    await page.goto(PATHS.signIn);
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.getByRole('heading', { level: 1, name: '个人中心' }).waitFor();
    await page.goto(PATHS.secondFactor);
    await page.getByRole('heading', { level: 1, name: '已经验证' }).waitFor();

    await page.goto(PATHS.passkeys);
    await page.getByRole('button', { name: /^删除/ }).click();
    await page.getByRole('button', { name: '确定删除' }).click();
    await page.getByText('还没有通行密钥').waitFor();
    await page.getByRole('banner').getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { level: 1, name: '已退出' }).waitFor();
    await page.goto(PATHS.signIn);
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.getByText(/没有登录成功/).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
    await visitor.close();
  });
});
