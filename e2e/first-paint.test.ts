import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';

let house: House;
beforeAll(async () => {
  if (CHROMIUM) house = await openHouse();
});
afterAll(() => house?.close());

describe.skipIf(!CHROMIUM)('before the program has come', () => {
  /** A page whose program never comes. */
  async function bare(
    path: string,
    language: 'zh' | 'en' = 'zh',
  ): Promise<{ page: Page; close(): Promise<void> }> {
    const visitor = await house.visit({ language, width: 360 });
    const { page } = visitor;
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(path);
    return { page, close: visitor.close };
  }

  it.each([
    [PATHS.home, '出境登记卡，办到哪一步了？', '首页 - 出境登记卡进度查询'],
    [PATHS.lookUp, '您是谁？', '您是谁？ - 出境登记卡进度查询'],
  ])('%s can be read', async (path, heading, title) => {
    const { page, close } = await bare(path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    expect(await page.title()).toBe(title);
    expect(await page.getByText('正在打开，请稍候').isVisible()).toBe(false);
    await page.getByText('正在打开，请稍候').waitFor();
    await close();
  });

  it('a link leads on, and a form takes nothing that would be lost', async () => {
    const { page, close } = await bare(PATHS.home);
    await page
      .getByRole('main')
      .getByRole('link', { name: /登记卡查询|查询/ })
      .first()
      .click();
    await page.waitForURL(`**${PATHS.lookUp}`);
    await page.locator('input[name=name]').click({ force: true });
    await page.keyboard.type('张三');
    expect(await page.locator('input[name=name]').inputValue()).toBe('');
    await close();
  });

  it('who reads English sees no Chinese page', async () => {
    const { page, close } = await bare(PATHS.home, 'en');
    expect(await page.locator('h1').isVisible()).toBe(false);
    await page.getByText('Opening, please wait').waitFor();
    await close();
  });

  it.each([PATHS.cards, PATHS.lookUpPhone])('%s waits for the program', async (path) => {
    const { page, close } = await bare(path);
    expect(await page.locator('h1').count()).toBe(0);
    await page.getByText('正在打开，请稍候').waitFor();
    await close();
  });

  it('the page of a card is told of its own files at once, and a page beside it is not', async () => {
    const { page, close } = await bare('/cards/any');
    const ownFile = page.locator('link[rel=modulepreload][href*="/CardPage-"]');
    expect(await ownFile.count()).toBe(1);
    await page.goto(PATHS.cards);
    expect(await ownFile.count()).toBe(0);
    await close();
  });

  it('the card is asked for while the program is on its way, and once', async () => {
    const visitor = await house.visit({ width: 360 });
    const { page } = visitor;
    await becomePerson(visitor, PEOPLE.zhangSan);
    const card = await ownCard(visitor);
    const nameOf = (request: Request) =>
      request.url().endsWith('/graphql') ? String(request.postDataJSON()?.operationName) : '';
    const asked: string[] = [];
    page.on('request', (request) => asked.push(nameOf(request)));
    const isAsked = page.waitForRequest((request) => nameOf(request) === 'CardPage');
    await page.route('**/assets/main-*.js', async (route) => {
      await isAsked;
      await route.continue();
    });
    await visitor.open(card);
    expect(asked.filter((name) => ['CurrentSession', 'CardPage'].includes(name))).toEqual([
      'CurrentSession',
      'CardPage',
    ]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it.each([
    { language: 'zh', width: 360 },
    { language: 'zh', width: 1440 },
  ] as const)('nothing moves when the program comes: $width px', async (looks) => {
    const early = await bare(PATHS.home);
    await early.page.setViewportSize({ width: looks.width, height: 900 });
    const visitor = await house.visit(looks);
    await visitor.open(PATHS.home);
    // The bar of the demo stands above all of it.
    const place = (page: Page) =>
      page.evaluate(() => {
        const top = document.querySelector('main')!.getBoundingClientRect().top;
        return [...document.querySelectorAll('main h2')].map((one) => one.getBoundingClientRect().top - top);
      });
    expect(await place(visitor.page)).toEqual(await place(early.page));
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
    await early.close();
  });
});

describe.skipIf(!CHROMIUM)('the page of a card', () => {
  it('is where it was left when one goes back to it', async () => {
    const visitor = await house.visit({ width: 360 });
    const { page } = visitor;
    await becomePerson(visitor, PEOPLE.zhangSan);
    const card = await ownCard(visitor);
    await page.locator(`main a[href="${card}"]`).first().click();
    const receipt = page.getByRole('link', { name: /查看回执/ });
    await receipt.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    expect(left).toBeGreaterThan(400);
    await receipt.click();
    await page.getByRole('heading', { level: 1, name: /回执/ }).waitFor();
    await page.goBack();
    await receipt.waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
    await visitor.close();
  });
});

/** Where the card to Singapore is. */
async function ownCard(visitor: Visitor): Promise<string> {
  await visitor.open(PATHS.cards);
  const link = visitor.page.getByRole('main').getByRole('link', { name: /新加坡/ });
  return (await link.first().getAttribute('href'))!;
}
