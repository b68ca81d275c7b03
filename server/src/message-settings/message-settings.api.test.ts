import { beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

const SUBSCRIBE = `mutation ($input: SubscribeToPushInput!) {
  subscribeToPush(input: $input) {
    __typename
    ... on InvalidInput { problems { field reason } }
    ... on MessageSettingsChanged { viewer { messageSettings { pushDevices { current } } } }
  }
}`;
/** Of a browser. */
const p256dh = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4';
const auth = 'BTBZMqHH6r4Tts7J_aSIgg';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp();
  browser = app.browser();
  await browser.signInAs('张三');
});

async function subscribe(input: object) {
  const { data } = await browser.ask<{ subscribeToPush: { problems?: { reason: string }[] } }>(SUBSCRIBE, {
    input: { endpoint: 'https://fcm.googleapis.com/fcm/send/x', p256dh, auth, ...input },
  });
  return data.subscribeToPush;
}

it.each([
  'http://fcm.googleapis.com/fcm/send/x',
  'https://localhost/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://169.254.169.254/latest/meta-data',
  'https://2130706433/',
  'https://fcm.googleapis.com:8443/x',
  'https://fcm.googleapis.com.evil.example/x',
  'https://fcm.googleapis.com@evil.example/x',
  'https://evil.example/?https://fcm.googleapis.com/',
  'javascript:alert(1)',
  `https://fcm.googleapis.com/${'x'.repeat(2000)}`,
])('I7: %j is refused as an endpoint', async (endpoint) => {
  expect((await subscribe({ endpoint })).problems).toEqual([
    { field: 'PUSH_SUBSCRIPTION', reason: 'ENDPOINT' },
  ]);
});

it.each([
  { p256dh: '' },
  { p256dh: 'AAAA' },
  { p256dh: `B${'A'.repeat(86)}` },
  { auth: '' },
  { auth: 'AAAA' },
  { p256dh: `${p256dh}${'!'.repeat(10)}` },
  { auth: `${auth}${' '.repeat(10)}` },
])('I7: %j are refused as keys', async (keys) => {
  expect((await subscribe(keys)).problems).toEqual([{ field: 'PUSH_SUBSCRIPTION', reason: 'KEYS' }]);
});

it('I7: what a browser gives is taken, and shown to its owner without the address', async () => {
  expect(await subscribe({})).toMatchObject({
    __typename: 'MessageSettingsChanged',
    viewer: { messageSettings: { pushDevices: [{ current: true }] } },
  });
});

it('a person has ten browsers at most that messages are pushed to; the oldest end', async () => {
  const own = app.browser();
  await own.signInAs('何雨桐');
  const device = [...own.cookies.keys()].find((name) => name.endsWith('device'))!;
  for (let n = 0; n < 12; n += 1) {
    own.cookies.set(device, String(n).padStart(43, 'A'));
    const input = { endpoint: `https://fcm.googleapis.com/fcm/send/${n}`, p256dh, auth };
    expect((await own.ask(SUBSCRIBE, { input })).text).toContain('MessageSettingsChanged');
  }
  const devices = '{ viewer { messageSettings { pushDevices { current } } } }';
  const { data } = await own.ask<{
    viewer: { messageSettings: { pushDevices: { current: boolean }[] } };
  }>(devices);
  const current = data.viewer.messageSettings.pushDevices.map((one) => one.current);
  expect(current).toEqual([...Array(9).fill(false), true]);
});

it('J5: what the demo would have sent says nothing of whom or what it is about', async () => {
  const { text } = await browser.ask('mutation { setPhrase(input: { phrase: "海棠依旧" }) { __typename } }');
  expect(text).toContain('MessageSettingsChanged');
  await browser.ask('mutation { moveDemoClock(input: { days: 8 }) { now } }');
  const sent = async () => {
    const answer = await browser.send('/demo/outbox.json');
    return (await answer.json()) as { channel: string; text: string; phoneNumber: string | null }[];
  };
  const own = (all: Awaited<ReturnType<typeof sent>>) =>
    all.filter(({ phoneNumber, text }) => phoneNumber === '13800138000' && text.includes('暗语'));
  for (let tries = 0; tries < 60 && own(await sent()).length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const messages = await sent();
  expect(own(messages).length).toBeGreaterThan(0);
  expect(new Set(messages.map(({ channel }) => channel))).toEqual(new Set(['SMS', 'PUSH']));
  for (const { channel, text } of messages)
    expect(text).toMatch(
      channel === 'PUSH'
        ? /^\{"id":"[\w-]{36}"\}$/
        : /^【出境登记卡】您有一条新消息，请登录查看。(?:您的防伪暗语：海棠依旧。)?$/,
    );
});
