import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { newestCode } from './harness/outbox.ts';

describe.skipIf(!CHROMIUM)('without a mouse', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('one can look up a card from the first key on', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    const { reheman } = PEOPLE;
    await visitor.open(PATHS.lookUp);

    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到主要内容');
    await page.keyboard.press('Enter');
    await tabTo(page, '姓名');
    await page.keyboard.type(reheman.name);
    await tabTo(page, '身份证号码');
    await page.keyboard.type(reheman.idNumber);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: /手机号/ }).waitFor();
    await tabTo(page, '手机号码');
    await page.keyboard.type(reheman.phoneNumber);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: '输入短信验证码' }).waitFor();
    await tabTo(page, '验证码');
    await page.keyboard.type(await newestCode(page, reheman.phoneNumber));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /找到 1 张/ }).waitFor();
    await visitor.close();
  });
});
