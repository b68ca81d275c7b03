import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { barriers, sidewaysScroll } from './harness/accessibility.ts';
import { CHROMIUM } from './harness/browser.ts';
import { type House, openHouse } from './harness/house.ts';
import { signedInAs } from './harness/personas.ts';

const MODES = [
  { theme: 'light', mode: '' },
  { theme: 'dark', mode: '' },
  { theme: 'light', mode: 'elder' },
  { theme: 'dark', mode: 'elder' },
];
const LANGUAGES = ['zh', 'en'] as const;
const PAGES = Object.values(PATHS).filter((path) => !path.includes(':'));

describe.skipIf(!CHROMIUM)('every page', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  for (const language of LANGUAGES) {
    for (const width of [360, 1440]) {
      it(`has no barrier for anybody, in ${language} at ${width} px`, { timeout: 120_000 }, async () => {
        const found: string[] = [];
        const visitor = await house.visit({ language, width });
        const { page } = visitor;
        for (const path of [...PAGES, '/no-such-page', ...(await signedInAs(visitor))]) {
          await visitor.open(path);
          for (const { theme, mode } of MODES) {
            await page.evaluate((look) => Object.assign(document.documentElement.dataset, look), {
              theme,
              mode,
            });
            for (const barrier of await barriers(page)) found.push(`${path} ${theme} ${mode}: ${barrier}`);
          }
        }
        expect(found).toEqual([]);
        expect(visitor.complaints).toEqual([]);
        expect(visitor.elsewhere()).toEqual([]);
        await visitor.close();
      });
    }
  }
});
