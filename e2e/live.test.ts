import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PAGE, PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';

/** Generous: what is measured here is that it comes, the promise of two seconds is the server's test. */
const SOON = { timeout: 10_000 };

/** The sockets of a page, to be torn and refused. */
async function wireOf({ page }: Visitor) {
  const open: WebSocketRoute[] = [];
  let isDown = false;
  await page.routeWebSocket('**/graphql', (socket) => {
    if (isDown) {
      void socket.close({ code: 4000 });
      return;
    }
    socket.connectToServer();
    open.push(socket);
  });
  return {
    opened: () => open.length,
    async tear() {
      isDown = true;
      for (const socket of open) await socket.close({ code: 4000 });
    },
    mend() {
      isDown = false;
    },
  };
}

describe.skipIf(!CHROMIUM)('a connected page', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  async function signedIn(path: string, person = PEOPLE.zhangSan): Promise<Visitor> {
    const visitor = await house.visit({ width: 360 });
    await becomePerson(visitor, person);
    await visitor.open(path);
    return visitor;
  }

  /** The border reports that this person left today. */
  async function leaves({ name }: { name: string }): Promise<void> {
    const visitor = await house.visit();
    await visitor.open(DEMO_PAGE);
    const person = visitor.page.getByRole('listitem').filter({
      has: visitor.page.getByRole('heading', { name }),
    });
    await person.getByRole('button', { name: '记录今天出境' }).first().click();
    await person.getByText('已完成', { exact: true }).waitFor();
    await visitor.close();
  }

  it('K14: shows what happened while its socket was torn, and says it once', async () => {
    const visitor = await house.visit({ width: 360 });
    const wire = await wireOf(visitor);
    await becomePerson(visitor, PEOPLE.zhangSan);
    await visitor.open(PATHS.cards);
    const { page } = visitor;
    await expect.poll(wire.opened, SOON).toBe(1);
    // What the page asks once more when its streams have begun.
    await page.waitForTimeout(1000);
    await visitor.settled();
    expect(await page.locator('.tag.completed').count()).toBe(0);

    await wire.tear();
    await leaves(PEOPLE.zhangSan);
    expect(await page.locator('.tag.completed').count()).toBe(0);
    wire.mend();
    await page.locator('.tag.completed').waitFor(SOON);
    await page.getByText('“新加坡，旅游”的状态变为“已完成”').waitFor({ ...SOON, state: 'attached' });
    await page.locator('nav.tabs .count').getByText(/\d/).waitFor(SOON);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('marks a message as read on every device', async () => {
    const [phone, desktop] = [await signedIn(PATHS.messages), await signedIn(PATHS.messages)];
    const unread = desktop.page.locator('nav.tabs .count');
    await unread.waitFor(SOON);
    await phone.page.getByRole('button', { name: '全部标为已读' }).click();
    await unread.waitFor({ ...SOON, state: 'detached' });
    await Promise.all([phone.close(), desktop.close()]);
  });

  it('has the draft of an application that is being filled in on another device', async () => {
    const [phone, desktop] = [
      await signedIn(PATHS.apply, PEOPLE.zhouTao),
      await signedIn(PATHS.apply, PEOPLE.zhouTao),
    ];
    await desktop.page.getByRole('button', { name: '开始填写' }).waitFor();
    await phone.page.getByRole('button', { name: '开始填写' }).click();
    await phone.page.getByRole('radio', { name: '探亲' }).check();
    await phone.page.getByRole('button', { name: '继续' }).click();
    await desktop.page.getByText('有一份没填完的申请').waitFor(SOON);
    await desktop.page.getByRole('button', { name: '接着填' }).click();
    await onPage(desktop.page, '去哪个国家或地区？');
    await Promise.all([phone.close(), desktop.close()]);
  });

  it('looks and speaks as was chosen on another device, there and at the next sign-in', async () => {
    const { liYan } = PEOPLE;
    const [phone, desktop] = [await signedIn(PATHS.device, liYan), await signedIn(PATHS.cards, liYan)];
    const look = ({ page }: Visitor) =>
      page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));
    await phone.page.getByRole('checkbox', { name: /关怀版/ }).check();
    await phone.page.getByRole('main').getByLabel('明暗').selectOption('dark');
    await phone.page.getByRole('main').getByRole('button', { name: 'English' }).click();
    const chosen = { mode: 'elder', theme: 'dark', lang: 'en' };
    await expect.poll(() => look(desktop), SOON).toEqual(chosen);
    await onPage(desktop.page, 'My exit cards');
    const another = await signedIn(PATHS.cards, liYan);
    await expect.poll(() => look(another), SOON).toEqual(chosen);
    await another.page.getByRole('banner').getByRole('button', { name: 'Large text' }).click();
    await expect.poll(() => look(phone), SOON).toEqual({ theme: 'dark', lang: 'en' });
    await Promise.all([phone.close(), desktop.close(), another.close()]);
  });

  it('D7: leaves also without a socket, with whatever the page asks for or does first', async () => {
    for (const [path, does] of [
      [PATHS.guide, (page: Page) => page.locator('nav.tabs').getByRole('link', { name: /消息/ })],
      [PATHS.cards, (page: Page) => page.getByRole('banner').getByRole('button', { name: '关怀版' })],
    ] as const) {
      const other = await house.visit({ width: 360 });
      await (await wireOf(other)).tear();
      await becomePerson(other, PEOPLE.zhangSan);
      // Asked a while after the page has loaded: it must not be what the page hears it by.
      const unread = other.page.waitForResponse((answer) =>
        Boolean(answer.request().postData()?.includes('"operationName":"Unread"')),
      );
      await other.open(path);
      await unread;
      const mine = await signedIn(PATHS.sessions);
      await mine.page.getByRole('button', { name: '退出其他所有设备' }).click();
      await mine.settled();
      await does(other.page).click();
      await onPage(other.page, '已自动退出');
      expect(await said(other.page)).toContain('在别的设备上退出了这里');
      await Promise.all([mine.close(), other.close()]);
    }
  });

  it('D3: leaves when the session is ended on another device, and closes its socket when the person signs out', async () => {
    const [mine, other] = [await signedIn(PATHS.sessions), await signedIn(PATHS.cards)];
    await mine.page.getByRole('button', { name: '退出其他所有设备' }).click();
    // By the socket that is closed, or by a question of the page that came first.
    await onPage(other.page, '已自动退出');
    const told = await said(other.page);
    expect(told).toContain('在别的设备上退出了这里');
    expect(told).not.toContain('新加坡');

    const opened = mine.page.waitForEvent('websocket');
    await mine.open(PATHS.account);
    const closed = (await opened).waitForEvent('close');
    await mine.page.getByRole('banner').getByRole('button', { name: '退出' }).click();
    await closed;
    await onPage(mine.page, '已退出');
    await Promise.all([mine.close(), other.close()]);
  });
});
