import { afterAll, beforeAll, describe, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { type DemoPerson, PEOPLE } from '../server/src/demo/people.ts';
import { SHARE_CONSENT_TEXT, ShareField } from '../shared/src/share.ts';
import { barriers, sidewaysScroll } from './harness/accessibility.ts';
import { ask } from './harness/ask.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { answerWithCode, askForCode, sayWho } from './harness/look-up.ts';
import { OWN_PAGES } from './harness/own-pages.ts';
import { becomePerson } from './harness/personas.ts';
import { becomeProvenPerson } from './harness/second-factor.ts';
import { lookAtShare } from './harness/share.ts';
import { keepShot } from './harness/shots.ts';

/** Theme and size change colours and places only: the other rules are asked once. */
const COLOURS_AND_PLACES = ['color-contrast', 'target-size', 'link-in-text-block'];
interface Look {
  readonly theme: string;
  readonly mode: string;
  readonly rules?: readonly string[] | undefined;
}

const LOOKS: readonly Look[] = [
  { theme: 'light', mode: '', rules: undefined },
  { theme: 'dark', mode: '', rules: COLOURS_AND_PLACES },
  { theme: 'light', mode: 'elder', rules: COLOURS_AND_PLACES },
  { theme: 'dark', mode: 'elder', rules: COLOURS_AND_PLACES },
];
/** Colours are the same in every language. */
const LOOKS_IN = { zh: LOOKS, en: LOOKS.filter(({ theme }) => theme === 'light') } as const;
const LANGUAGES = ['zh', 'en'] as const;
const WIDTHS = [360, 1440] as const;
const PERSONAL: readonly string[] = [
  PATHS.apply,
  ...[PATHS.cards, PATHS.account, PATHS.documents, PATHS.sessions],
  ...[
    PATHS.device,
    PATHS.changePhone,
    PATHS.passkeys,
    PATHS.myData,
    PATHS.messageSettings,
    PATHS.closeAccount,
    PATHS.changePassword,
  ],
  ...[PATHS.accessLog, PATHS.ownLookups, PATHS.cardsToPrint],
];
/** These need the step before them; the look-up and the application are walked through on their own. */
const STEPS: readonly string[] = [PATHS.lookUpPhone, PATHS.lookUpCode, PATHS.lookUpResult, PATHS.applied];
const OWN = OWN_PAGES.flatMap(({ patterns }) => patterns);
const PUBLIC = [
  ...Object.values(PATHS).filter((path) => ![...PERSONAL, ...STEPS, ...OWN].includes(path)),
  '/no-such-page',
];
/** Generous: what is measured here is rules, not time. */
const TIMEOUT = 600_000;

describe.skipIf(!CHROMIUM).concurrent('every page', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('E5: the steps and answers of a look-up, and of a share, have no barrier', { timeout: TIMEOUT }, async ({
    expect,
  }) => {
    const visitor = await house.visit({ language: 'zh', width: 360 });
    const found: string[] = [];
    await onEveryAnswer(visitor, async (path) => {
      found.push(...(await barriersOn(visitor, path)));
      if ((await sidewaysScroll(visitor.page)) > 0) found.push(`${path}: too wide`);
    });
    const { page } = visitor;
    const code = await sharedBy(visitor, PEOPLE.zhangSan);
    await page.context().clearCookies();
    await page.goto(PATHS.verifyCard);
    await lookAtShare(page, code, PEOPLE.zhangSan);
    await page.getByRole('heading', { level: 1, name: '核对结果' }).waitFor();
    found.push(
      ...(await barriersOn(visitor, 'what a share shows')),
      ...(await tooWideAt320(visitor, 'share')),
    );
    expect(found).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  for (const { person, addresses } of OWN_PAGES) {
    it(`E5: the pages of ${person.name} have no barrier and break no rule`, { timeout: TIMEOUT }, async ({
      expect,
    }) => {
      const zh = await house.visit({ language: 'zh', width: 360 });
      const en = await house.visit({ language: 'en', width: 320 });
      await becomeProvenPerson(zh, person);
      await en.context.addCookies(await zh.context.cookies());
      const found: string[] = [];
      for (const path of await addresses(zh)) {
        await zh.page.setViewportSize({ width: 360, height: 900 });
        await Promise.all([zh.open(path), en.open(path)]);
        found.push(...(await barriersOn(zh, path)));
        for (const visitor of [zh, en]) found.push(...(await tooWideAt320(visitor, path)));
      }
      expect(found).toEqual([]);
      for (const visitor of [zh, en]) {
        expect(visitor.complaints).toEqual([]);
        expect(visitor.elsewhere()).toEqual([]);
        await visitor.close();
      }
    });
  }

  for (const { language, who, everyPage } of LANGUAGES.flatMap((language) => [
    { language, who: 'anybody', everyPage: onEveryPublicPage },
    { language, who: PEOPLE.zhangSan.name, everyPage: onEveryOwnPage },
  ])) {
    it(`E5: of ${who} has no barrier and breaks no rule, ${language}`, { timeout: TIMEOUT }, async ({
      expect,
    }) => {
      const visitor = await house.visit({ language, width: WIDTHS[0] });
      const found: string[] = [];
      await everyPage(visitor, async (path) => {
        for (const width of WIDTHS) {
          await visitor.page.setViewportSize({ width, height: 900 });
          found.push(...(await barriersOn(visitor, [path, language, width].join(' '), LOOKS_IN[language])));
        }
        found.push(...(await tooWideAt320(visitor, `${path} ${language}`)));
      });
      expect(found).toEqual([]);
      expect(visitor.complaints).toEqual([]);
      expect(visitor.elsewhere()).toEqual([]);
      await visitor.close();
    });
  }
});

async function onEveryPublicPage(visitor: Visitor, look: (path: string) => Promise<void>): Promise<void> {
  for (const path of PUBLIC) {
    await visitor.open(path);
    await look(path);
  }
}

/** As 张三, at last with each of his cards. */
async function onEveryOwnPage(visitor: Visitor, look: (path: string) => Promise<void>): Promise<void> {
  await becomePerson(visitor, PEOPLE.zhangSan);
  for (const path of [PATHS.home, ...PERSONAL]) {
    await visitor.open(path);
    await look(`${path} (signed in)`);
  }
  for (const country of [/新加坡|Singapore/, /日本|Japan/]) {
    await visitor.open(PATHS.cards);
    await visitor.page.getByRole('main').getByRole('link', { name: country }).first().click();
    await visitor.settled();
    await look(`a card, ${country.source}`);
  }
}

/** The pages that only a look-up shows, each with a person of its own, so that no phone gets two codes in a minute. */
async function onEveryAnswer({ page }: Visitor, look: (path: string) => Promise<void>): Promise<void> {
  const people = [
    { typed: PEOPLE.zhangSan, answer: '找到 2 张出境登记卡' },
    { typed: PEOPLE.zhouTao, answer: '没有查到出境登记卡' },
    { typed: { ...PEOPLE.liYan, name: '李燕' }, answer: '和登记的身份信息对不上' },
  ];
  for (const { typed, answer } of people) {
    await page.goto(PATHS.lookUp);
    await sayWho(page, typed);
    await page.getByRole('textbox', { name: '手机号码' }).waitFor();
    await look(PATHS.lookUpPhone);
    await askForCode(page, typed);
    await look(PATHS.lookUpCode);
    await answerWithCode(page, typed);
    await page.getByRole('heading', { level: 1, name: answer }).waitFor();
    await look(`${PATHS.lookUpResult}, ${answer}`);
  }
}

/** The code of a share of an approved card, with everything that can be shown. */
async function sharedBy(visitor: Visitor, person: DemoPerson): Promise<string> {
  await becomePerson(visitor, person);
  const { viewer } = await ask<{ viewer: { cards: { edges: { node: { id: string; status: string } }[] } } }>(
    visitor.page,
    '{ viewer { cards { edges { node { id status } } } } }',
  );
  const card = viewer.cards.edges.find(({ node }) => node.status === 'APPROVED')!.node;
  const { createShare } = await ask<{ createShare: { code: string } }>(
    visitor.page,
    'mutation ($input: CreateShareInput!) { createShare(input: $input) { ... on ShareCreated { code } } }',
    {
      input: {
        ...{
          cardId: card.id,
          institutionName: '海天航空有限公司',
          purpose: '值机前核对',
          idempotencyKey: crypto.randomUUID(),
          consentText: SHARE_CONSENT_TEXT,
        },
        fields: Object.values(ShareField),
      },
    },
  );
  return createShare.code;
}

/** With each look. */
async function barriersOn(visitor: Visitor, path: string, looks = LOOKS): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    await wear(visitor, look);
    const name = [path, look.theme, look.mode].join(' ');
    await keepShot(visitor.page, name);
    for (const barrier of await barriers(visitor.page, look.rules)) found.push(`${name}: ${barrier}`);
  }
  return found;
}

/** In either size of its text. */
async function tooWideAt320(visitor: Visitor, path: string): Promise<string[]> {
  const found: string[] = [];
  await visitor.page.setViewportSize({ width: 320, height: 900 });
  for (const mode of ['', 'elder']) {
    await wear(visitor, { theme: 'light', mode });
    if ((await sidewaysScroll(visitor.page)) > 0) found.push(`${path} ${mode}: too wide`);
  }
  return found;
}

async function wear({ page }: Visitor, { theme, mode }: Look): Promise<void> {
  await page.evaluate((look) => Object.assign(document.documentElement.dataset, look), { theme, mode });
}
