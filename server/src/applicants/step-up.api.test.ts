import { beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

const REQUEST = `mutation { requestStepUpCode { __typename ... on CodeSent { challengeId } } }`;
const PROVE = `mutation ($input: StepUpInput!) { proveStepUp(input: $input) {
  __typename ... on CodeInvalid { triesLeft } } }`;
const WITHDRAW = `mutation ($input: CardOfInput!) { withdrawCard(input: $input) {
  __typename ... on CardChanged { card { status history { action actor } } } ... on CardRefused { reason status } } }`;
const CARD = `query { card(number: "EX2024030867890") { id status } }`;
const PHONE = '13800138000';
const ID_NUMBER = '110101199003071234';

let app: TestApp;
let zhangSan: Browser;
let cardId: string;

beforeEach(async () => {
  app = await startTestApp();
  zhangSan = app.browser();
  await zhangSan.signInAs('张三');
  cardId = (await zhangSan.ask<{ card: { id: string } }>(CARD)).data.card.id;
});

const withdraw = (browser = zhangSan) => browser.ask(WITHDRAW, { input: { cardId } });

async function codeForStepUp(): Promise<{ challengeId: string; code: string }> {
  const { data } = await zhangSan.ask<{ requestStepUpCode: { challengeId: string } }>(REQUEST);
  return { challengeId: data.requestStepUpCode.challengeId, code: await zhangSan.codeFor(PHONE) };
}

const prove = (input: object) => zhangSan.ask<{ proveStepUp: { __typename: string } }>(PROVE, { input });

it('T11: withdrawing asks for a fresh code, takes it, and the same again says how the card stands', async () => {
  const asked = await withdraw();
  expect(asked.errors[0]?.extensions).toMatchObject({ code: 'STEP_UP_REQUIRED', factor: 'CODE' });
  expect((await prove(await codeForStepUp())).data.proveStepUp.__typename).toBe('StepUpProven');
  expect((await withdraw()).data).toMatchObject({
    withdrawCard: {
      __typename: 'CardChanged',
      card: { status: 'WITHDRAWN', history: [{ action: 'WITHDRAW', actor: 'SELF' }, {}, {}] },
    },
  });
  expect((await withdraw()).data).toMatchObject({
    withdrawCard: { __typename: 'CardRefused', reason: 'TRANSITION_NOT_ALLOWED', status: 'WITHDRAWN' },
  });
});

it('D1: the session has a new token from then on, and the old one is dead', async () => {
  const before = new Map(zhangSan.cookies);
  await prove(await codeForStepUp());
  const after = new Map(zhangSan.cookies);
  const changed = [...after].filter(([name, value]) => before.get(name) !== value);
  expect(changed).toHaveLength(1);

  const thief = app.browser();
  for (const [name, value] of before) thief.cookies.set(name, value);
  expect((await thief.ask('{ viewer { assurance } }')).data ?? { viewer: null }).toEqual({ viewer: null });
  const { errors } = await withdraw(thief);
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await withdraw()).data).toMatchObject({ withdrawCard: { __typename: 'CardChanged' } });
});

it('D1: what one session has proven does not count in another of the same person', async () => {
  const elsewhere = app.browser();
  await elsewhere.signInAs('张三');
  await prove(await codeForStepUp());
  expect((await withdraw(elsewhere)).errors[0]?.extensions.code).toBe('STEP_UP_REQUIRED');
});

describe('B4: a code is good for what it was sent for', () => {
  it('B4: one for confirming signs nobody in and looks nothing up', async () => {
    const given = await codeForStepUp();
    const who = { idNumber: ID_NUMBER, phoneNumber: PHONE };
    const signIn = `mutation ($input: SignInWithCodeInput!) { signInWithCode(input: $input) { __typename } }`;
    const lookUp = `mutation ($input: LookUpInput!) { lookUp(input: $input) { __typename } }`;
    const proveIdentity = `mutation ($input: ProveIdentityInput!) { proveIdentity(input: $input) { __typename } }`;
    const named = { ...who, ...given, name: '张三' };
    const attempts = [
      [signIn, { idNumber: ID_NUMBER, ...given }],
      [lookUp, named],
      [proveIdentity, named],
    ] as const;
    for (const [document, input] of attempts) {
      const { data, errors } = await zhangSan.ask(document, { input });
      expect(errors).toEqual([]);
      expect(Object.values(data)[0]).toEqual({ __typename: 'CodeInvalid' });
    }
  });

  it('B4: one for signing in confirms nothing', async () => {
    const request = `mutation ($input: RequestCodeInput!) { requestCode(input: $input) {
      ... on CodeSent { challengeId } } }`;
    const input = { purpose: 'SIGN_IN', idNumber: ID_NUMBER, phoneNumber: PHONE };
    const { data } = await zhangSan.ask<{ requestCode: { challengeId: string } }>(request, { input });
    const code = await zhangSan.codeFor(PHONE);
    expect((await prove({ challengeId: data.requestCode.challengeId, code })).data.proveStepUp).toMatchObject(
      {
        __typename: 'CodeInvalid',
      },
    );
    expect((await withdraw()).errors[0]?.extensions.code).toBe('STEP_UP_REQUIRED');
  });

  it('B4: one of another person confirms nothing, though it came to the same browser', async () => {
    const given = await codeForStepUp();
    const stranger = app.browser();
    for (const [name, value] of zhangSan.cookies) stranger.cookies.set(name, value);
    await stranger.signInAs('周涛');
    const { data } = await stranger.ask<{ proveStepUp: { __typename: string } }>(PROVE, { input: given });
    expect(data.proveStepUp.__typename).toBe('CodeInvalid');
  });
});
