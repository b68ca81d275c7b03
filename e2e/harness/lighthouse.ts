import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM } from './browser.ts';

/** Of 100, but the layout shift. */
export interface Scores {
  /** How soon the page is there and can be used. What else the machine does takes points away. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** How much of what was to be seen jumped: 0 is nothing, 1 the whole screen. */
  readonly layoutShift: number;
  /** Whether the machine is too slow to play a phone, by Lighthouse's own measure: then speed says nothing. */
  readonly isSlowMachine: boolean;
  /** The path of the page that was measured, after any redirect. */
  readonly shownAt: string;
  /** The audits that took points. */
  readonly found: readonly string[];
}

/** A browser that Lighthouse steers, with one page to sign in on. */
export interface Meter {
  readonly page: Page;
  /** The page as a phone on a slow network gets it, signed in if `page` is. */
  measure(at: string): Promise<Scores>;
  close(): Promise<void>;
}

export async function openMeter(origin: string): Promise<Meter> {
  const folder = mkdtempSync(path.join(tmpdir(), 'exit-card-lighthouse-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM!,
    baseURL: origin,
    args: ['--remote-debugging-port=0', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  const port = Number.parseInt(readFileSync(path.join(folder, 'DevToolsActivePort'), 'utf8'), 10);
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async measure(at) {
      const ask = async () => {
        const result = await lighthouse(`${origin}${at}`, {
          port,
          output: 'json',
          logLevel: 'silent',
          onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
          formFactor: 'mobile',
        });
        return result!.lhr;
      };
      const report = await ask();
      // On a busy machine an audit may find no time; its category has no score then.
      return scoresOf(isWhole(report) ? report : await ask());
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Below this `benchmarkIndex` Lighthouse warns that the processor is slower than it expects. */
const SLOW_MACHINE = 1000;

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function isWhole({ categories }: Report): boolean {
  return Object.values(categories).every(({ score }) => score !== null);
}

function scoresOf({ categories, audits, environment, finalDisplayedUrl }: Report): Scores {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const found = Object.values(audits)
    .filter(({ score, errorMessage }) => errorMessage || (score !== null && score < 0.9))
    .map(({ id, score, displayValue, errorMessage }) => [id, score, errorMessage ?? displayValue].join(' '));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    layoutShift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    isSlowMachine: environment.benchmarkIndex < SLOW_MACHINE,
    shownAt: new URL(finalDisplayedUrl).pathname,
    found,
  };
}
