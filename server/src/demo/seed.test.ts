import { randomBytes } from 'node:crypto';
import { CardStatus } from '@exit-card/shared/card';
import { parseIdNumber } from '@exit-card/shared/id-number';
import { expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { ConfigFault } from '../config.ts';
import { startTestApp } from '../testing/ask.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';
import { MY_CARDS } from '../testing/operations.ts';
import { STORIES } from './cards.ts';
import { GRANT_STORIES } from './grants.ts';
import { APPLICANTS, OFFICERS, PEOPLE } from './people.ts';

interface MyCards {
  viewer: { cards: { edges: { node: { number: string; status: CardStatus } }[] } };
}

onBothEngines((open) => {
  it('every status is somebody’s, and each person signs in', async () => {
    const { location } = await open();
    const app = await startTestApp({ location, clock: testClock() });
    const seen = new Set<CardStatus>();
    for (const { name } of APPLICANTS) {
      const browser = app.browser();
      await browser.signInAs(name);
      const { data } = await browser.ask<MyCards>(MY_CARDS);
      for (const { node } of data.viewer.cards.edges) seen.add(node.status);
    }
    expect([...seen].sort()).toEqual(Object.values(CardStatus).sort());
  });

  it('is filled once, with chains that hold', async () => {
    const { location } = await open();
    const first = await startTestApp({ location });
    await first.stop();
    const { services } = await startTestApp({ location });
    const { database } = services;
    expect(await database.read.$count(database.tables.cards)).toBe(STORIES.length);
    expect(await database.read.$count(database.tables.officers)).toBe(Object.keys(OFFICERS).length);
    const report = await verifyChains(database);
    expect(report.broken).toEqual([]);
    expect(report.chains).toBe(STORIES.length + Object.keys(PEOPLE).length + GRANT_STORIES.length);
  });
});

it('every ID number is valid but the published one', () => {
  const unfit = Object.values(PEOPLE).filter(({ idNumber }) => {
    const parsed = parseIdNumber(idNumber);
    return !parsed.ok || !parsed.checkDigitFits;
  });
  expect(unfit.map(({ name }) => name)).toEqual(['张三']);
});

const productionSettings = () => ({
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'https://card.example',
  DATA_KEYS: `k:${randomBytes(32).toString('base64')}`,
  INDEX_KEY: randomBytes(32).toString('base64'),
  SMS_WEBHOOK_URL: 'https://sms.example/send',
  SMS_WEBHOOK_TOKEN: 'a token of some length',
});

onBothEngines((open) => {
  it('C6: production refuses the database of a demo', async () => {
    const { location } = await open();
    await (await startTestApp({ location })).stop();
    await expect(startTestApp({ location, environment: productionSettings() })).rejects.toThrow(ConfigFault);
  });
});

it('C6: production starts without any person and without the demo’s pages', async () => {
  const production = await startTestApp({ environment: productionSettings() });
  const { database } = production.services;
  expect(await database.read.$count(database.tables.applicants)).toBe(0);
  for (const path of ['/demo', '/demo/outbox', '/demo/outbox.json', '/demo/people.json', '/playground/'])
    expect((await production.browser().send(path)).status).toBe(404);
  const sameOrigin = { origin: 'https://card.example' };
  const signIn = await production
    .browser()
    .send('/demo/sign-in', { method: 'POST', headers: sameOrigin, body: 'persona=x' });
  expect(signIn.status).toBe(404);
  const clock = await production
    .browser()
    .ask('mutation { moveDemoClock(input: { days: 1 }) { now } }', {}, sameOrigin);
  expect(clock.errors[0]?.extensions.code).toBe('NOT_FOUND');
});
