import { SHARE_CONSENT_TEXT } from '@exit-card/shared/share';
import { beforeAll, expect, it } from 'vitest';
import { LIMITS } from '../applicants/limits.ts';
import type { Fault } from '../fault.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { callerAt } from '../testing/world.ts';
import { shareCodeOf } from './share-code.ts';
import { viewShare } from './view-share.ts';

const CARD = `query ($number: String!) { card(number: $number) { id sharePreview { status name number destination validUntil }
  shares { id state viewCount maxViews views { declaredInstitution declaredPerson } } } }`;
const CREATE = `mutation ($input: CreateShareInput!) { createShare(input: $input) {
  ... on ShareCreated { code share { id state } } ... on ShareRefused { reason } } }`;
const CANCEL = 'mutation ($input: CancelShareInput!) { cancelShare(input: $input) { share { state } } }';
const VIEW = `mutation ($input: ViewShareInput!) { viewShare(input: $input) { __typename
  ... on ShareOpened { institutionName viewsLeft card { status statusSince fields name number destination validUntil } }
  ... on ShareNotOpened { hotline } ... on Throttled { retryAfterSeconds } ... on InvalidInput { problems { field reason } } } }`;
const TOLD = `{ viewer { notifications { edges { node { kind institutionName cardNumber } } }
  accessLog(part: OTHERS) { edges { node { actor organisationName purpose shareId action cardNumber fieldsRevealed } } }
  shares { totalCount edges { node { id cardNumber state } } } } }`;

const NUMBER = 'EX2024030712345';

let app: TestApp;
let owner: Browser;
let cardId: string;

beforeAll(async () => {
  app = await startTestApp();
  owner = app.browser();
  await owner.signInAs('张三');
  cardId = (await owner.ask<{ card: { id: string } }>(CARD, { number: NUMBER })).data.card.id;
});

let keys = 0;

async function create(more: object = {}) {
  const input = {
    ...{ cardId, institutionName: '海天航空有限公司', purpose: '值机前核对' },
    ...{ fields: ['NAME', 'VALIDITY'], consentText: SHARE_CONSENT_TEXT },
    ...{ idempotencyKey: `key-of-test-${++keys}`, ...more },
  };
  const { data } = await owner.ask<{ createShare: { code: string; share: { id: string } } }>(CREATE, {
    input,
  });
  return data.createShare;
}

const view = (code: string, more: object = {}, browser = app.browser()) =>
  browser.ask<{ viewShare: Record<string, unknown> }>(VIEW, {
    input: {
      ...{ code, name: '张三', birthDate: '1990-03-07', institution: '海天航空柜台', person: '小李' },
      ...more,
    },
  });

it('S5.5: from sharing to the look to the end, through the front door', async () => {
  const idempotencyKey = 'answer-got-lost';
  const { code, share } = await create({ idempotencyKey });
  expect((await create({ idempotencyKey })).code).toBe(code);
  const seen = await view(code);
  expect(seen.data.viewShare).toEqual({
    __typename: 'ShareOpened',
    institutionName: '海天航空有限公司',
    viewsLeft: 9,
    card: {
      ...{ status: 'APPROVED', statusSince: '2024-03-07', fields: ['NAME', 'VALIDITY'] },
      ...{ name: '张三', number: null, destination: null, validUntil: '2024-04-06' },
    },
  });
  expect(seen.headers.get('cache-control')).toContain('no-store');
  const { data } = await owner.ask<{
    viewer: Record<'notifications' | 'accessLog' | 'shares', { edges: { node: object }[] }>;
  }>(TOLD);
  expect(data.viewer.notifications.edges[0]?.node).toMatchObject({
    ...{ kind: 'SHARE_VIEWED', institutionName: '海天航空有限公司', cardNumber: NUMBER },
  });
  expect(data.viewer.accessLog.edges[0]?.node).toEqual({
    ...{ actor: 'INSTITUTION', organisationName: '海天航空有限公司', purpose: '海天航空柜台，小李' },
    ...{ shareId: share.id, action: 'VIEW_SHARE', cardNumber: NUMBER },
    fieldsRevealed: ['STATUS', 'NAME', 'VALIDITY'],
  });
  const card = await owner.ask<{ card: { shares: object[]; sharePreview: object } }>(CARD, {
    number: NUMBER,
  });
  expect(card.data.card.shares[0]).toMatchObject({
    ...{ id: share.id, state: 'OPEN', viewCount: 1, maxViews: 10 },
    views: [{ declaredInstitution: '海天航空柜台', declaredPerson: '小李' }],
  });
  expect(card.data.card.sharePreview).toMatchObject({ name: '张三', number: NUMBER, destination: 'SG' });
  await owner.ask(CANCEL, { input: { shareId: share.id } });
  expect((await view(code)).data.viewShare).toEqual({ __typename: 'ShareNotOpened', hotline: '12367' });
  const log = await (await owner.send('/access-log.csv')).text();
  expect(log).toContain('海天航空有限公司');
});

it('J1: neither code nor name nor birth date of a look stands in the logs', async () => {
  const { code } = await create();
  await view(code);
  await view(code, { name: '李四' });
  const said = app.logged.join('');
  for (const secret of [code, '张三', '李四', '1990-03-07', '海天航空']) expect(said).not.toContain(secret);
});

it('G11: ten thousand guesses from one address open nothing, and all but ten are not even looked at', async () => {
  const { code } = await create();
  const caller = { ...callerAt('guesser'), address: '203.0.113.9' };
  const typed = { name: '张三', birthDate: '1990-03-07', institution: '海天航空柜台' };
  const heard: Record<string, number> = {};
  for (let n = 0; n < 10_000; n += 1) {
    const answer = await viewShare(app.services, caller, {
      ...typed,
      code: shareCodeOf(app.services.vault, `guess ${n}`, 'key'),
    }).catch((fault: Fault) => ({ __typename: fault.code }));
    heard[answer.__typename] = (heard[answer.__typename] ?? 0) + 1;
  }
  const { tries } = LIMITS.perAddress;
  expect(heard).toEqual({ ShareNotOpened: 10, Throttled: tries - 10, RATE_LIMITED: 10_000 - tries });
  const elsewhere = await viewShare(app.services, callerAt('elsewhere'), { ...typed, code });
  expect(elsewhere.__typename).toBe('ShareOpened');
});
