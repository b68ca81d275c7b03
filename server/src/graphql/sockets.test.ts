import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { hostileDocuments, OVER_A_SOCKET } from '../testing/hostile-documents.ts';
import { openSocket, type Socket } from '../testing/socket.ts';
import { sendBounded } from './sockets.ts';

const ACCOUNT = 'subscription { accountChanged { cursor } }';

let app: TestApp;
let browser: Browser;
const open: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp({ environment: { INTROSPECTION: 'off' } });
  browser = app.browser();
  await browser.signInAs('张三');
});

afterEach(async () => {
  for (const { raw } of open.splice(0)) raw.terminate();
  // The server counts a line until it has heard that it is gone.
  await new Promise((resolve) => setTimeout(resolve, 50));
});

async function socket(options?: Parameters<typeof openSocket>[1], of = browser): Promise<Socket> {
  const opened = await openSocket({ origin: app.origin, browser: of }, options);
  open.push(opened);
  return opened;
}

describe('E2: who may open a socket', () => {
  it.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['what the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('E2: %s is turned away before the upgrade', async (_who, headers) => {
    await expect(socket({ headers })).rejects.toThrow('403');
  });

  it('E2: whoever is not signed in is hung up on', async () => {
    const nobody = await socket({}, app.browser());
    expect([await nobody.closed(), nobody.messages]).toEqual([4401, []]);
  });

  it('E2: one address opens only so many', async () => {
    const guarded = await startTestApp({ environment: { REQUESTS_PER_MINUTE: '5' } });
    const own = guarded.browser();
    const tries = Array.from({ length: 7 }, () => openSocket({ origin: guarded.origin, browser: own }));
    const answers = await Promise.allSettled(tries);
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    expect(String((answers.at(-1) as PromiseRejectedResult).reason)).toContain('429');
  });

  it('F13: whoever speaks no protocol that we know is hung up on', async () => {
    expect(await (await socket({ protocol: '', init: false })).closed()).toBe(4406);
  });
});

it('counts what is refused over a socket among the errors', async () => {
  const refusals = async () => {
    const page = await (await browser.send('/metrics')).text();
    return Number(/^graphql_errors_total\{code="NOT_FOUND"\} (\d+)/m.exec(page)?.[1] ?? 0);
  };
  const before = await refusals();
  const page = await socket();
  await page.subscribe('subscription { cardChanged(grantId: "none") { cursor } }').refused();
  expect(await refusals()).toBe(before + 1);
});

describe('the same limits as over HTTP', () => {
  it.each(hostileDocuments(OVER_A_SOCKET))('%s', async (_name, document) => {
    const page = await socket();
    const errors = await page.subscribe(document).refused();
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(6);
    for (const { extensions } of errors)
      expect(['BAD_REQUEST', 'QUERY_TOO_COMPLEX']).toContain(extensions.code);
    expect(await page.subscribe(ACCOUNT).next()).toMatchObject({ accountChanged: {} });
  });

  it.each([
    ['by a literal', '{ accountChanged { viewer { cards(first: 100000) { edges { node { id } } } } } }', {}],
    [
      'by a variable',
      '($n: Int) { accountChanged { viewer { cards(first: $n) { edges { node { id } } } } } }',
      { n: 100_000 },
    ],
  ])('F4: a list that costs too much, %s', async (_how, text, variables) => {
    const errors = await (await socket()).subscribe(`subscription ${text}`, variables).refused();
    expect(errors[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it.each([
    ['the schema', 'query { __schema { types { name } } }'],
    ['a type', 'query { __type(name: "Card") { name } }'],
    ['the schema in a subscription', 'subscription { __schema { types { name } } }'],
  ])('F1: in production nobody reads %s without the switch', async (_what, document) => {
    const errors = await (await socket()).subscribe(document).refused();
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(JSON.stringify(errors)).not.toContain('"types"');
  });

  it('F8: a field that is misspelt is not spelt right by the answer', async () => {
    const [error] = await (await socket()).subscribe('subscription { accountChange { cursor } }').refused();
    expect(error?.message).toMatch(/^Cannot query field "accountChange"/);
    expect(error?.message).not.toMatch(/Did you mean/);
  });

  it('F10: an input that does not fit is not repeated', async () => {
    const document = 'subscription ($after: String) { accountChanged(after: $after) { cursor } }';
    const errors = await (await socket())
      .subscribe(document, { after: { secret: '110101199003071233' } })
      .refused();
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).not.toContain('110101199003071233');
  });

  it('F5: a made-up cursor is refused', async () => {
    const document = 'subscription ($after: String) { accountChanged(after: $after) { cursor } }';
    const page = await socket();
    for (const after of ['', 'x', 'Ym94Oi0x', Buffer.from('box:1e3').toString('base64url')]) {
      const [error] = await page.subscribe(document, { after }).refused();
      expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('F13: a socket', () => {
  it.each([
    ['a query', '{ service { hotline } }'],
    ['a mutation', 'mutation { keepSession { id } }'],
  ])('F13: takes no %s', async (_what, document) => {
    const errors = await (await socket()).subscribe(document).refused();
    expect(errors[0]).toMatchObject({
      message: 'Operation must be a subscription here',
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  it('F13: holds five subscriptions, and a sixth when one has ended', async () => {
    const page = await socket();
    const five = Array.from({ length: 5 }, () => page.subscribe(ACCOUNT));
    for (const stream of five) await stream.next();
    const [error] = await page.subscribe(ACCOUNT).refused();
    expect(error?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    five[0]!.end();
    await page.subscribe(ACCOUNT).next();
  });

  it('F13: is one of three of its session; another session has its own', async () => {
    const three = [await socket(), await socket(), await socket()];
    expect(await (await socket()).closed()).toBe(4429);
    const other = app.browser();
    await other.signInAs('张三');
    await (await socket({}, other)).subscribe(ACCOUNT).next();
    three[0]!.raw.close();
    await three[0]!.closed();
    await (await socket()).subscribe(ACCOUNT).next();
  });

  it.each<[number, string, (page: Socket) => void]>([
    [
      1009,
      'a message of more than 16 KB',
      (page) => page.subscribe(`# ${'x'.repeat(16 * 1024)}\n${ACCOUNT}`),
    ],
    [4400, 'what is no message', (page) => page.raw.send('{')],
    [4409, 'the same id twice', (page) => [1, 2].map(() => page.send(subscribing('same')))],
    [4429, 'a second beginning', (page) => page.send({ type: 'connection_init' })],
    [4429, 'a flood', (page) => Array.from({ length: 100 }, () => page.send({ type: 'ping' }))],
  ])('F13, K13: is closed with %i for %s', async (code, _what, send) => {
    const page = await socket();
    send(page);
    expect(await page.closed()).toBe(code);
  });

  it('F13: is closed with 4401 for asking before it has begun, and with 4408 for not beginning', async () => {
    const early = await socket({ init: false });
    early.send(subscribing('early'));
    expect(await early.closed()).toBe(4401);
    const silent = await socket({ init: false });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await silent.closed()).toBe(4408);
  });

  it.each([
    ['400', 'POST /graphql HTTP/1.1', 'Upgrade: websocket'],
    ['400', 'GET /graphql HTTP/1.1', 'Upgrade: websocket'],
    ['405', 'GET /graphql HTTP/1.1', 'Upgrade: h2c'],
    ['200', 'GET /healthz HTTP/1.1', 'Upgrade: websocket'],
  ])('K15: %s and the end for %s, %s', async (status, ...lines) => {
    const browserCookie = `Cookie: ${[...browser.cookies].map((pair) => pair.join('=')).join('; ')}`;
    const { hostname, port } = new URL(app.origin);
    const raw = connect(Number(port), hostname);
    let answer = '';
    raw.on('data', (data) => {
      answer += String(data);
    });
    raw.write(`${[...lines, 'Connection: Upgrade', 'Host: localhost', browserCookie].join('\r\n')}\r\n\r\n`);
    await once(raw, 'close');
    expect(answer).toContain(`HTTP/1.1 ${status} `);
  });
});

it('K16: a server that stops says so to every page', async () => {
  const own = await startTestApp();
  const somebody = own.browser();
  await somebody.signInAs('张三');
  const page = await openSocket({ origin: own.origin, browser: somebody });
  const stopped = own.stop();
  expect(await page.closed()).toBe(1001);
  await stopped;
});

it('K13: a page that does not take what it is sent is cut off at 1 MB that waits', async () => {
  const cut: number[] = [];
  const slow = (bufferedAmount: number) => ({
    bufferedAmount,
    send: (_data: unknown, done: unknown) => (done as () => void)(),
    terminate: () => void cut.push(bufferedAmount),
  });
  await sendBounded(slow(1024 * 1024), '{}');
  expect(cut).toEqual([]);
  await sendBounded(slow(1024 * 1024 + 1), '{}');
  expect(cut).toEqual([1024 * 1024 + 1]);
});

const subscribing = (id: string) => ({ type: 'subscribe', id, payload: { query: ACCOUNT } });
