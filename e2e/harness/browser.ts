import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Undefined on a machine without Chromium: the browser tests are skipped there, and `npm test` says so. */
export const CHROMIUM = PLACES.find((place) => place && existsSync(place));

export async function launch(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A browser window of its own, and what was seen in it. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every address that any page asked for, in order. */
  readonly requested: readonly string[];
  /** What the content security policy stopped, and every error on the console. */
  readonly complaints: readonly string[];
  /** Those of `requested` that left the machine. */
  elsewhere(): readonly string[];
  /** Opens a page of the site and waits until it has everything it asked for. */
  open(path: string): Promise<void>;
  /** Waits until the page has its heading and no request is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface Looks {
  readonly width?: number;
  readonly height?: number;
  readonly timezone?: string;
  readonly language?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly elder?: boolean;
  /** Lets the pages install their service worker: then every window of this visitor may be shown by it. */
  readonly worker?: boolean;
}

/** The windows that are open, for a failed test to say what was in them. */
const open = new Set<Visitor>();

/** What is to be seen in every open window, and what was complained about: for the words of a failed test. */
export async function inOpenWindows(): Promise<string[]> {
  const windows = [...open].flatMap(({ context, complaints }) =>
    context.pages().map(async (page) => {
      const seen = await page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ')).catch(String);
      return [page.url(), seen, ...complaints].join('\n');
    }),
  );
  return Promise.all(windows);
}

/** `looks` is what the person chose on an earlier visit. */
export async function visit(browser: Browser, origin: string, looks: Looks = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: looks.width ?? 1440, height: looks.height ?? 900 },
    locale: looks.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: looks.timezone ?? 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: looks.worker ? 'allow' : 'block',
  });
  context.setDefaultTimeout(20_000);
  const requested: string[] = [];
  const complaints: string[] = [];
  let pending = 0;
  context.on('request', (request) => {
    requested.push(request.url());
    pending += 1;
  });
  const over = () => {
    pending -= 1;
  };
  context.on('requestfinished', over);
  context.on('requestfailed', over);
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await context.addInitScript((chosen) => {
    if (location.protocol !== 'http:') return;
    for (const [name, value] of Object.entries(chosen)) localStorage.setItem(name, value);
  }, chosen(looks));
  const page = await context.newPage();
  async function settled(): Promise<void> {
    await ready(page);
    const heading = page.locator('main h1');
    await heading.waitFor();
    // The heading may be that of the page before: what takes its place is drawn in pieces.
    for (let quiet = 0; quiet < 5; ) {
      await page.waitForTimeout(20);
      quiet = pending === 0 && (await heading.count()) > 0 ? quiet + 1 : 0;
    }
  }
  const visitor: Visitor = {
    context,
    page,
    requested,
    complaints,
    elsewhere: () => requested.filter((url) => !url.startsWith(`${origin}/`) && !/^(?:blob|data):/.test(url)),
    async open(path) {
      await page.goto(path);
      await settled();
    },
    settled,
    async close() {
      open.delete(visitor);
      await context.close();
    },
  };
  open.add(visitor);
  return visitor;
}

/** Waits until the program has taken the place of what the build drew: before that a form takes nothing. */
export async function ready(page: Page): Promise<void> {
  await page.locator('.drawn').waitFor({ state: 'detached' });
}

function chosen({ language, theme, elder }: Looks): Record<string, string> {
  return {
    ...(language && { language }),
    ...(theme && { theme }),
    ...(elder && { mode: 'elder' }),
  };
}
