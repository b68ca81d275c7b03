import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../client/src/app/paths.ts';
import { PEOPLE } from '../server/src/demo/people.ts';
import { CHROMIUM, type Visitor } from './harness/browser.ts';
import { onPage } from './harness/heading.ts';
import { type House, openHouse } from './harness/house.ts';
import { type NewerSite, siteWithReleases } from './harness/newer.ts';
import { becomePerson } from './harness/personas.ts';
import { keptInBrowser, workerIsReady } from './harness/stored.ts';

/** Pushes to the worker of this site, as an operator does. */
async function push({ page, context }: Visitor, origin: string, data: string): Promise<void> {
  const browser = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (ours) resolve(ours.registrationId);
    }),
  );
  await browser.send('ServiceWorker.enable');
  const registrationId = await registered;
  await browser.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
}

/** Clicks the message that is shown; gives what the worker did, because only a person's click opens windows. */
function clickNotification(worker: Worker): Promise<string[]> {
  return worker.evaluate(async () => {
    const { clients, registration, WindowClient } = globalThis as unknown as {
      clients: { openWindow: unknown };
      registration: ServiceWorkerRegistration;
      WindowClient: { prototype: { focus: unknown } };
    };
    const [notification] = await registration.getNotifications();
    return new Promise<string[]>((resolve) => {
      clients.openWindow = async (address: string) => resolve(['opens', address]);
      WindowClient.prototype.focus = async () => resolve(['shows the open window']);
      dispatchEvent(
        Object.assign(new Event('notificationclick'), { notification, waitUntil: () => undefined }),
      );
    });
  });
}

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

  it('is no new version that comes after a sign-out in the same window', async () => {
    const visitor = await house.visit({ width: 360, worker: true });
    const { page } = visitor;
    await becomePerson(visitor, PEOPLE.zhangSan);
    await visitor.open(PATHS.home);
    await workerIsReady(page);
    await page.reload();
    await page.getByRole('banner').getByRole('button', { name: '退出' }).click();
    await onPage(page, '已退出');
    // The answer took the worker away; the same window has one again.
    await workerIsReady(page);
    expect(await page.getByText('有新版本').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('a push says nothing of anybody, and a click on it leaves what somebody types alone', async () => {
    const visitor = await house.visit({ width: 360, worker: true });
    const { page, context } = visitor;
    await context.grantPermissions(['notifications']);
    await becomePerson(visitor, PEOPLE.zhangSan);
    await visitor.open(PATHS.messages);
    await workerIsReady(page);
    await push(visitor, house.origin, '{"id":"n-1","body":"张三"}');
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return (await registration.getNotifications()).map(({ title, body, tag }) => [title, body, tag]);
      });
    const body = '您有一条新消息，请登录查看\nYou have a new message. Please sign in to read it.';
    await expect.poll(shown).toEqual([['出境登记卡 · Exit Card', body, 'n-1']]);

    const [worker] = context.serviceWorkers();
    expect(await clickNotification(worker!)).toEqual(['shows the open window']);
    // The window was opened with the inbox, and stands elsewhere now.
    await page.getByRole('link', { name: '消息设置' }).click();
    await onPage(page, '消息设置');
    await push(visitor, house.origin, '{"id":"n-2"}');
    await expect.poll(shown).toHaveLength(1);
    expect(await clickNotification(worker!)).toEqual(['opens', PATHS.messages]);
    await onPage(page, '消息设置');
    expect(visitor.complaints).toEqual([]);
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
