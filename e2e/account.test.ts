import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE, WITH_PASSWORD } from '../server/src/demo/people.ts';
import { choosePassword, passFace, signInWithPassword, useForTheFirstTime } from './harness/account.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { lookUp } from './harness/look-up.ts';
import { newestCode } from './harness/outbox.ts';

/** A second message to a phone may go out after a minute. */
const NEXT_MESSAGE = 61;

describe.skipIf(!CHROMIUM)('an account', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('D8: from the look-up over the first use to the card and its history; after 退出 Back shows nothing', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await lookUp(page, PEOPLE.zhangSan);
    await page.getByRole('heading', { level: 1, name: '找到 2 张出境登记卡' }).waitFor();
    await house.server.wait(NEXT_MESSAGE);
    await useForTheFirstTime(page, PEOPLE.zhangSan, '长安一片月 万户捣衣声');

    await page.getByRole('main').getByRole('link', { name: '看我的登记卡' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /新加坡/ })
      .first()
      .click();
    await visitor.settled();
    const card = await page.getByRole('main').innerText();
    for (const fact of [
      'EX2024030712345',
      '新加坡',
      '旅游',
      '2024年4月6日',
      '2024年3月15日',
      '办理过程',
      '待审核',
      '已审核',
    ])
      expect(card).toContain(fact);

    await page.getByRole('banner').getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { level: 1, name: '已退出' }).waitFor();
    await page.goBack();
    await visitor.settled();
    const after = await page.getByRole('main').innerText();
    for (const secret of ['EX2024030712345', '110***********1234', '张三'])
      expect(after).not.toContain(secret);
    await visitor.close();
  });

  it('D7: signs in with the password; shows both devices; ends the other, which then sees nothing', async () => {
    const [mine, other] = [await house.visit(), await house.visit()];
    for (const { page } of [other, mine]) {
      await signInWithPassword(page, WITH_PASSWORD.person, WITH_PASSWORD.password);
      await page.getByRole('heading', { level: 1, name: '个人中心' }).waitFor();
    }
    await mine.open(PATHS.sessions);
    await mine.page.getByRole('button', { name: '退出其他所有设备' }).click();
    await mine.page.getByText('其他设备都已退出。').waitFor();

    await other.page.goto(PATHS.cards);
    await other.settled();
    expect(await other.page.getByRole('main').innerText()).not.toContain('EX2');
    await Promise.all([mine.close(), other.close()]);
  });

  it('signs in with a code to the phone of the account, back to the page that asked', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await page.goto(PATHS.cards);
    await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
    await page.getByRole('textbox', { name: '身份证号码' }).fill(WITH_PASSWORD.person.idNumber);
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('button', { name: '用短信验证码登录' }).click();
    await page
      .getByRole('textbox', { name: '验证码' })
      .fill(await newestCode(page, WITH_PASSWORD.person.phoneNumber));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '我的登记卡' }).waitFor();
    await visitor.close();
  });

  it('C3: answers a wrong password and a person without an account alike', async () => {
    const answers: string[] = [];
    for (const person of [WITH_PASSWORD.person, PEOPLE.zhouTao]) {
      const visitor = await house.visit();
      await signInWithPassword(visitor.page, person, '这不是我的密码');
      await visitor.page.getByRole('alert').waitFor();
      answers.push(await visitor.page.getByRole('main').innerText());
      await visitor.close();
    }
    expect(answers[0]).toContain('身份证号码或密码不对');
    expect(answers[1]).toBe(answers[0]);
  });

  it('a forgotten password is replaced after a code and a face check, and the new one signs in', async () => {
    const visitor = await house.visit();
    const { page } = visitor;
    await house.server.wait(NEXT_MESSAGE);
    await page.goto(PATHS.signIn);
    await page.getByRole('link', { name: '忘记密码' }).click();
    await page.getByRole('heading', { level: 1, name: '重新设置密码' }).waitFor();
    await page.getByRole('textbox', { name: '身份证号码' }).fill(WITH_PASSWORD.person.idNumber);
    await page.getByRole('button', { name: '继续' }).click();
    await page
      .getByRole('textbox', { name: '验证码' })
      .fill(await newestCode(page, WITH_PASSWORD.person.phoneNumber));
    await page.getByRole('button', { name: '核对身份' }).click();
    await passFace(page);
    await choosePassword(page, '重新设置密码', '海上生明月 天涯共此时');
    await page.getByRole('heading', { level: 1, name: '新密码已经设好' }).waitFor();
    await page.getByRole('banner').getByRole('button', { name: '退出' }).click();
    await page.getByRole('heading', { level: 1, name: '已退出' }).waitFor();
    await signInWithPassword(page, WITH_PASSWORD.person, '海上生明月 天涯共此时');
    await page.getByRole('heading', { level: 1, name: '个人中心' }).waitFor();
    await visitor.close();
  });
});
