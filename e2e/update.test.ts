import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { CHROMIUM } from './harness/browser.ts';
import { onPage } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { type NewerSite, siteWithReleases } from './harness/newer.ts';
import { keptInBrowser, workerIsReady } from './harness/stored.ts';

describe.skipIf(!CHROMIUM)('a new version', () => {
  let house: House;
  let site: NewerSite;
  beforeAll(async () => {
    house = await openHouse();
    site = await siteWithReleases(house.origin);
  });
  afterAll(async () => {
    site?.close();
    await house?.close();
  });

  it('is offered, never comes in the middle of a form, and is taken by a button in each window', async () => {
    const visitor = await house.visit({ width: 360, worker: true }, site.origin);
    const { page, context } = visitor;
    await visitor.open(PATHS.signIn);
    await workerIsReady(page);
    const other = await context.newPage();
    await other.goto(PATHS.guide);
    await workerIsReady(other);
    const [old] = (await keptInBrowser(page)).caches;

    await page.getByRole('textbox', { name: '身份证号码' }).fill('110101');
    site.release();
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await page.getByText('有新版本').waitFor();
    await other.getByText('有新版本').waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByRole('textbox', { name: '身份证号码' }).inputValue()).toBe('110101');

    await other.getByRole('button', { name: '更新', exact: true }).click();
    await other.getByText('有新版本').waitFor({ state: 'detached' });
    await onPage(other, '办事指南');
    const caches = await keptInBrowser(other).then((kept) => kept.caches.map(({ name }) => name));
    expect(caches).toEqual(['build-000000000000']);
    expect(caches).not.toContain(old?.name);
    expect(await page.getByRole('textbox', { name: '身份证号码' }).inputValue()).toBe('110101');
    await page.getByRole('button', { name: '更新', exact: true }).click();
    await page.getByText('有新版本').waitFor({ state: 'detached' });
    await visitor.close();
  });

  it('can be installed: a manifest with its icons, a worker that is asked for anew each time', async () => {
    const manifest = await fetch(`${house.origin}/manifest.webmanifest`);
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
    const { icons, start_url, display } = (await manifest.json()) as {
      icons: { src: string; sizes: string; purpose: string }[];
      start_url: string;
      display: string;
    };
    expect({ start_url, display }).toEqual({ start_url: '/', display: 'standalone' });
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`).sort()).toEqual([
      ...['192x192 any', '192x192 maskable', '512x512 any', '512x512 maskable'],
    ]);
    for (const { src, sizes } of icons) {
      const png = Buffer.from(await (await fetch(house.origin + src)).arrayBuffer());
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    const worker = await fetch(`${house.origin}/sw.js`);
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('content-type')).toContain('javascript');
    expect(await worker.text()).not.toMatch(/\bimport\b|\bexport\b/);
  });
});
