import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { barriers, sidewaysScroll } from './harness/accessibility.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { onPage, said } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';
import { keepShot } from './harness/shots.ts';
import { kept, keptInBrowser, workerIsReady } from './harness/stored.ts';

/** Of 张三; the other number of his cards is an example in the words of the pages. */
const SECRETS = [
  PEOPLE.zhangSan.name,
  PEOPLE.zhangSan.idNumber,
  PEOPLE.zhangSan.phoneNumber,
  '110***********1234',
  'EX2024030867890',
  '请提供详细的行程安排和住宿证明',
];

describe.skipIf(!CHROMIUM)('without a network', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  /** 张三 on a phone of his own, who has said that his cards may be kept on it. */
  async function whoKeeps(): Promise<Visitor> {
    const visitor = await house.visit({ width: 360, worker: true });
    await becomePerson(visitor, PEOPLE.zhangSan);
    await visitor.open(PATHS.cards);
    await workerIsReady(visitor.page);
    await visitor.page.getByRole('button', { name: '保存在这台设备上' }).click();
    await visitor.page.getByText('已保存。以后打开本站时自动更新。').waitFor();
    return visitor;
  }

  it('E8: the service worker keeps files of the build only, whatever was looked at', async () => {
    const visitor = await whoKeeps();
    const { page } = visitor;
    await page
      .getByRole('main')
      .getByRole('link', { name: /新加坡/ })
      .first()
      .click();
    await visitor.settled();
    for (const path of [PATHS.cards, PATHS.account, PATHS.messages, PATHS.accessLog])
      await visitor.open(path);
    await page.evaluate(() => fetch('/cards.json').then((answer) => answer.text()));

    const { caches, databases } = await keptInBrowser(page);
    expect(caches.map(({ name }) => name)).toEqual([expect.stringMatching(/^build-[0-9a-f]{12}$/)]);
    const files = caches.flatMap(({ entries }) => entries);
    expect(files.length).toBeGreaterThan(10);
    for (const { path, body } of files) {
      expect(path).toMatch(/^\/(?:assets\/[\w.~-]+\.(?:js|css)|appearance\.js|mark\.svg|index\.html)$/);
      expect(SECRETS.filter((secret) => body.includes(secret))).toEqual([]);
    }
    expect(databases).toEqual(['kept-cards']);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('J9: own cards are read on a plane, marked with their time, and nothing can be done with them', async () => {
    const visitor = await whoKeeps();
    const { page, context } = visitor;
    await context.setOffline(true);
    // Hours later, in a window that knows nothing of the session.
    await page.close();
    const later = await context.newPage();
    await later.goto(PATHS.cards);
    await onPage(later, '我的登记卡');
    const list = await said(later);
    expect(list).toMatch(/离线数据，\s*截至 2024-03-11 10:\d\d/);
    for (const fact of ['新加坡', '日本', '已批准', '需补充材料', '请提供详细的行程安排和住宿证明'])
      expect(list).toContain(fact);
    await later.getByText('没有网络，显示的是上次保存的内容。恢复后自动更新。').waitFor();
    await keepShot(later, 'offline, list');
    expect(await barriers(later)).toEqual([]);
    expect(await sidewaysScroll(later)).toBe(0);

    await later.getByRole('main').getByRole('link', { name: /日本/ }).click();
    await onPage(later, /日本/);
    const card = await said(later);
    for (const fact of ['EX2024030867890', '还缺的材料', '110***********1234', '办理过程', '只能查看'])
      expect(card).toContain(fact);
    expect(await later.getByRole('main').getByRole('button').allInnerTexts()).toEqual(['再试一次']);
    await keepShot(later, 'offline, a card');
    expect(await barriers(later)).toEqual([]);
    expect(await sidewaysScroll(later)).toBe(0);

    await later.goto(PATHS.messages);
    await onPage(later, '没有网络，打不开这一页');
    await later.goto(PATHS.verify);
    await onPage(later, '核验电子证明');

    await context.setOffline(false);
    await later.goto(PATHS.cards);
    await later.getByRole('link', { name: '申请出境登记卡' }).waitFor();
    expect(await said(later)).not.toContain('离线数据');
    await visitor.close();
  });

  it('J9: what is kept is encrypted with a key that leaves the browser in no form', async () => {
    const visitor = await whoKeeps();
    const store = await kept(visitor.page);
    expect(store.key).toEqual({
      extractable: false,
      algorithm: 'AES-GCM',
      usages: ['decrypt', 'encrypt'],
      exported: 'InvalidAccessError',
    });
    expect(store.sealedBytes).toBeGreaterThan(1000);
    expect(SECRETS.filter((secret) => store.everythingElse.includes(secret))).toEqual([]);
    await visitor.close();
  });

  it.each([
    [
      '退出',
      async ({ page }: Visitor) => {
        await page.getByRole('banner').getByRole('button', { name: '退出' }).click();
        await onPage(page, '已退出');
      },
    ],
    [
      '退出 without a network',
      async ({ page, context }: Visitor) => {
        await context.setOffline(true);
        await page.reload();
        await page.getByRole('banner').getByRole('button', { name: '退出' }).click();
        await onPage(page, '已退出');
      },
    ],
    [
      'the sign-in of somebody else',
      async (visitor: Visitor) => {
        await becomePerson(visitor, PEOPLE.liYan);
        await visitor.open(PATHS.account);
      },
    ],
    [
      'the choice taken back',
      async (visitor: Visitor) => {
        await visitor.open(PATHS.device);
        await visitor.page.getByRole('button', { name: '不再保存，并删除' }).click();
        await visitor.page.getByText('已删除，不再保存。').waitFor();
      },
    ],
    [
      'thirty days without an update',
      async (visitor: Visitor) => {
        await visitor.page.evaluate(() => {
          const mark = JSON.parse(localStorage.getItem('kept-cards') ?? '');
          localStorage.setItem('kept-cards', JSON.stringify({ ...mark, at: mark.at - 30 * 86_400_000 }));
        });
        await visitor.context.setOffline(true);
        await visitor.page.goto(PATHS.cards);
        await onPage(visitor.page, '没有网络，打不开这一页');
      },
    ],
  ])('J9: %s erases it', async (_, happens) => {
    const visitor = await whoKeeps();
    await happens(visitor);
    await expect.poll(() => keptInBrowser(visitor.page).then(({ databases }) => databases)).toEqual([]);
    expect(await visitor.page.evaluate(() => localStorage.getItem('kept-cards'))).toBeNull();
    await visitor.close();
  });

  it('J9: a session that ends by itself takes everything off the page, and what the person keeps stays', async () => {
    const visitor = await whoKeeps();
    const { page, context } = visitor;
    await page.clock.install();
    await visitor.open(PATHS.cards);
    await house.server.wait(15 * 60 + 1);
    await page.clock.runFor(15 * 60_000 + 2000);
    await onPage(page, '已自动退出');
    expect(await said(page)).toContain('这台设备上仍能看到您保存的登记卡');
    await context.setOffline(true);
    await page.goto(PATHS.cards);
    await onPage(page, '我的登记卡');
    expect(await said(page)).toContain('离线数据');
    await visitor.close();
  });
});
