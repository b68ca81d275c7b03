import { beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

let app: TestApp;
let owner: Browser;
beforeAll(async () => {
  app = await startTestApp();
  owner = app.browser();
  await owner.signInAs('张三');
});

it.each<[string, string]>([
  ['GET', '/cards.csv'],
  ['GET', '/cards.json'],
  ['GET', '/access-log.csv'],
  ['GET', '/access-log.json'],
  ['GET', '/receipts/x.json'],
  ['GET', '/receipts/x.txt'],
  ['GET', '/bulk-jobs/x.csv'],
  ['GET', '/organisations/x/roster.csv'],
  ['GET', '/files/x'],
  ['PUT', '/files/x'],
])('E1, D8: %s %s is for who is signed in, from the own site, and is kept nowhere', async (method, path) => {
  const body = method === 'PUT' ? { body: 'bytes' } : {};
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  const answers = [
    await app.browser().send(path, { method, ...body }),
    await owner.send(path, { method, ...body, headers: elsewhere }),
    await owner.send(path, { method, ...body }),
  ];
  expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([401, 403]);
  expect([401, 500]).not.toContain(answers[2]?.status);
  for (const { headers } of answers)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
});

it('each group of them counts the requests of an address', async () => {
  const { browser } = await startTestApp({ environment: { REQUESTS_PER_MINUTE: '2' } });
  for (const path of ['/cards.csv', '/access-log.csv', '/receipts/x.txt', '/bulk-jobs/x.csv', '/files/x']) {
    const visitor = browser();
    const statuses = [0, 1, 2].map(async () => (await visitor.send(path)).status);
    expect((await Promise.all(statuses)).toSorted()).toEqual([401, 401, 429]);
  }
});
