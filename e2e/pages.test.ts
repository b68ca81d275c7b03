import { afterAll, beforeAll, describe, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { barriers, sidewaysScroll } from './harness/accessibility.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { becomePerson } from './harness/personas.ts';
import { keepShot } from './harness/shots.ts';

/** Theme and size change colours and places only: the other rules are asked once. */
const COLOURS_AND_PLACES = ['color-contrast', 'target-size', 'link-in-text-block'];
const LOOKS = [
  { theme: 'light', mode: '', rules: undefined },
  { theme: 'dark', mode: '', rules: COLOURS_AND_PLACES },
  { theme: 'light', mode: 'elder', rules: COLOURS_AND_PLACES },
  { theme: 'dark', mode: 'elder', rules: COLOURS_AND_PLACES },
];
/** Without a sign-in the personal pages ask for one; with one they show what is there. */
const PAGES = [...Object.values(PATHS).filter((path) => !path.includes(':')), '/no-such-page'];
const PERSONAL = [
  ...[PATHS.home, PATHS.cards, PATHS.account, PATHS.documents, PATHS.sessions],
  ...[PATHS.changePassword, PATHS.accessLog, PATHS.ownLookups],
];

describe.skipIf(!CHROMIUM).concurrent('every page', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  for (const language of ['zh', 'en'] as const) {
    for (const width of [360, 1440]) {
      it(`E5: has no barrier and breaks no rule, ${language} at ${width} px`, {
        timeout: 120_000,
      }, async ({ expect }) => {
        const visitor = await house.visit({ language, width });
        const found: string[] = [];
        await onEveryPage(visitor, async (path) => {
          for (const look of LOOKS) {
            await wear(visitor, look);
            const name = [path, look.theme, look.mode, language, width].join(' ');
            await keepShot(visitor.page, name);
            for (const barrier of await barriers(visitor.page, look.rules)) found.push(`${name}: ${barrier}`);
          }
        });
        expect(found).toEqual([]);
        expect(visitor.complaints).toEqual([]);
        expect(visitor.elsewhere()).toEqual([]);
        await visitor.close();
      });
    }

    it(`fits into 320 px without sideways scrolling, ${language}`, { timeout: 120_000 }, async ({
      expect,
    }) => {
      const visitor = await house.visit({ language, width: 320 });
      const tooWide: string[] = [];
      await onEveryPage(visitor, async (path) => {
        for (const look of LOOKS) {
          await wear(visitor, look);
          if ((await sidewaysScroll(visitor.page)) > 0) tooWide.push([path, look.mode].join(' '));
        }
      });
      expect(tooWide).toEqual([]);
      await visitor.close();
    });
  }
});

/** First without a sign-in, then as 张三, at last with each of his cards. */
async function onEveryPage(visitor: Visitor, look: (path: string) => Promise<void>): Promise<void> {
  for (const path of PAGES) {
    await visitor.open(path);
    await look(path);
  }
  await becomePerson(visitor, PEOPLE.zhangSan);
  for (const path of PERSONAL) {
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

async function wear({ page }: Visitor, { theme, mode }: { theme: string; mode: string }): Promise<void> {
  await page.evaluate((look) => Object.assign(document.documentElement.dataset, look), { theme, mode });
}
