import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { aPdf } from '../testing/sample-files.ts';

const CARD = `query { card(number: "EX2024030867890") {
  id status openActions { name elsewhere }
  supplement { id state moreTime items { code required satisfied ready files { name state item } } }
  receipts { number kind round by files { name sha256 } }
  history { action actor }
  extension { state } corrections { state } expediteRequest { state }
} }`;
const TICKET = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  ... on UploadTicket { url ticket } } }`;
const SUBMIT = `mutation ($input: SubmitSupplementInput!) { submitSupplement(input: $input) {
  __typename
  ... on SupplementSubmitted { card { status } receipt { id number files { name bytes sha256 } } }
  ... on CardRefused { reason items status }
} }`;

interface Item {
  code: string;
  ready: boolean;
  satisfied: boolean;
  files: { name: string; state: string; item: string }[];
}
interface SeenCard {
  card: {
    id: string;
    status: string;
    supplement: { id: string; state: string; moreTime: string; items: Item[] };
    receipts: { number: string; kind: string }[];
    history: { action: string; actor: string }[];
  };
}

let app: TestApp;
let zhangSan: Browser;
let dropping: Server;

beforeAll(async () => {
  app = await startTestApp();
  zhangSan = app.browser();
  await zhangSan.signInAs('张三');
  // Hands the request on and hangs up at the first byte of the answer.
  dropping = createServer((client) => {
    const service = connect(Number(new URL(app.origin).port), '127.0.0.1');
    client.on('error', () => undefined);
    service.on('error', () => undefined);
    client.pipe(service);
    service.once('data', () => {
      client.destroy();
      service.destroy();
    });
  }).listen(0, '127.0.0.1');
});
afterAll(() => void dropping.close());

const seen = async () => (await zhangSan.ask<SeenCard>(CARD)).data.card;

async function upload(subjectId: string, item: string, name: string): Promise<void> {
  const bytes = aPdf();
  const input = { purpose: 'SUPPLEMENT', subjectId, item, name, bytes: bytes.length };
  const { data } = await zhangSan.ask<{ requestUpload: { url: string; ticket: string } }>(TICKET, { input });
  const { url, ticket } = data.requestUpload;
  const sent = { method: 'PUT', body: new Uint8Array(bytes), headers: { 'upload-ticket': ticket } };
  expect((await zhangSan.send(url, sent)).status).toBe(204);
}

it('K3: S6.5: sample 2 gets its documents, is handed in once though the answer is lost, and waits for the review', async () => {
  const before = await seen();
  expect(before.supplement).toMatchObject({ state: 'OPEN', moreTime: 'NOT_ASKED' });
  expect(before).toMatchObject({ extension: null, corrections: [], expediteRequest: null });
  const input = { cardId: before.id, channel: 'WEB', idempotencyKey: 'phone-in-the-lift' };
  await upload(before.supplement.id, 'ITINERARY', '行程安排.pdf');
  const early = await zhangSan.ask<{ submitSupplement: object }>(SUBMIT, { input });
  expect(early.data.submitSupplement).toMatchObject({ reason: 'ITEMS_MISSING', items: ['ACCOMMODATION'] });
  await upload(before.supplement.id, 'ACCOMMODATION', '住宿证明.pdf');
  expect((await seen()).supplement.items.map(({ ready, satisfied }) => [ready, satisfied])).toEqual([
    [true, false],
    [true, false],
  ]);

  // K3: the first answer never arrives.
  const { port } = dropping.address() as AddressInfo;
  const lost = fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: [...zhangSan.cookies].map((pair) => pair.join('=')).join('; '),
      origin: app.origin,
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ query: SUBMIT, variables: { input } }),
  });
  await expect(lost).rejects.toThrow('fetch failed');
  const again = await zhangSan.ask<{ submitSupplement: { receipt: { number: string } } }>(SUBMIT, { input });
  expect(again.data.submitSupplement).toMatchObject({
    __typename: 'SupplementSubmitted',
    card: { status: 'PENDING' },
    receipt: { files: [{ name: '行程安排.pdf' }, { name: '住宿证明.pdf' }] },
  });

  const after = await seen();
  expect(after.status).toBe('PENDING');
  expect(after.history.map(({ action }) => action)).toEqual(['SUPPLEMENT', 'REQUEST_DOCUMENTS', 'SUBMIT']);
  expect(after.supplement.items.map(({ satisfied, files }) => [satisfied, files.length])).toEqual([
    [true, 1],
    [true, 1],
  ]);
  const { number } = again.data.submitSupplement.receipt;
  expect(after.receipts.filter(({ kind }) => kind === 'SUPPLEMENT')).toMatchObject([{ number }]);
});
