import { CARD_CONSENT_TEXT, DECLARATION_TEXT } from '@exit-card/shared/card';
import { beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { aPdf } from '../testing/sample-files.ts';

const DRAFT = `fragment d on CardDraft {
  id version purpose purposeText destination expectedExitDate expedite { reason explanation }
  proofs { id name state } problems { field reason } openCardId keptUntil seenAs { principalName }
}`;
const READ = `query { cardDraft { ...d } } ${DRAFT}`;
const SAVE = `mutation ($input: SaveCardDraftInput!) { saveCardDraft(input: $input) {
  __typename ... on CardDraftSaved { draft { ...d } } ... on InvalidInput { problems { field reason } }
} } ${DRAFT}`;
const SUBMIT = `mutation ($input: SubmitCardInput!) { submitCard(input: $input) {
  __typename
  ... on CardSubmitted { card { id number status expediteRequest { state reason } } receipt { id number files { name } } }
  ... on CardRefused { reason openCardId }
  ... on InvalidInput { problems { field reason } }
} }`;
const UPLOAD = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  ... on UploadTicket { url ticket }
} }`;

interface Draft {
  id: string;
  version: number;
  problems: { field: string; reason: string }[];
}
interface Submitted {
  __typename: string;
  card: { id: string; number: string };
  receipt: { id: string; number: string };
}

let app: TestApp;
let zhangSan: Browser;

beforeAll(async () => {
  app = await startTestApp();
  zhangSan = app.browser();
  await zhangSan.signInAs('张三');
});

async function save(input: object): Promise<Draft> {
  const { data } = await zhangSan.ask<{ saveCardDraft: { draft: Draft } }>(SAVE, { input });
  return data.saveCardDraft.draft;
}
const asked = ({ id, version }: Draft) => ({
  draftId: id,
  seenVersion: version,
  declarationText: DECLARATION_TEXT,
  consentText: CARD_CONSENT_TEXT,
  channel: 'WEB',
  idempotencyKey: 'phone-in-the-lift',
});
const submit = async (input: object) =>
  (await zhangSan.ask<{ submitCard: Submitted }>(SUBMIT, { input })).data.submitCard;

it('S1.1: 张三, whose ID number fails its check digit, applies step by step and keeps the receipt', async () => {
  expect((await zhangSan.ask(READ)).data).toEqual({ cardDraft: null });
  let draft = await save({ purpose: 'FAMILY_VISIT' });
  expect(draft.problems.map(({ field }) => field)).toEqual(['DESTINATION', 'EXPECTED_EXIT_DATE']);
  draft = await save({ seenVersion: 1, destination: 'CA' });
  draft = await save({ seenVersion: 2, expectedExitDate: '2024-05-20' });
  draft = await save({ seenVersion: 3, expedite: { reason: 'CRITICAL_ILLNESS', explanation: '祖父病危' } });
  expect(draft.problems).toEqual([{ field: 'EXPEDITE_PROOF', reason: 'EMPTY' }]);

  const content = aPdf();
  const file = {
    purpose: 'EXPEDITE_PROOF',
    subjectId: draft.id,
    name: '病危通知书.pdf',
    bytes: content.length,
  };
  const { data } = await zhangSan.ask<{ requestUpload: { url: string; ticket: string } }>(UPLOAD, {
    input: file,
  });
  const { url, ticket } = data.requestUpload;
  const sent = { method: 'PUT', body: new Uint8Array(content), headers: { 'upload-ticket': ticket } };
  expect((await zhangSan.send(url, sent)).status).toBe(204);
  const { cardDraft } = (await zhangSan.ask<{ cardDraft: Draft }>(READ)).data;
  expect(cardDraft).toMatchObject({ problems: [], proofs: [{ name: '病危通知书.pdf', state: 'CLEAN' }] });

  const first = await submit(asked(cardDraft));
  expect(first).toMatchObject({
    __typename: 'CardSubmitted',
    card: {
      id: draft.id,
      status: 'PENDING',
      expediteRequest: { state: 'REQUESTED', reason: 'CRITICAL_ILLNESS' },
    },
    receipt: { files: [{ name: '病危通知书.pdf' }] },
  });
  expect(await submit(asked(cardDraft))).toEqual(first);
  expect((await zhangSan.ask(READ)).data).toEqual({ cardDraft: null });
  const kept = await zhangSan.send(`/receipts/${first.receipt.id}.txt`);
  expect(await kept.text()).toContain(`出境卡编号 Card: ${first.card.number}`);
});

it('K3: the same key with another input is CONFLICT by its code', async () => {
  const draft = await save({ purpose: 'TOURISM', destination: 'SG', expectedExitDate: '2024-06-20' });
  const { errors, data } = await zhangSan.ask(SUBMIT, { input: asked(draft) });
  expect(errors[0]?.extensions.code).toBe('CONFLICT');
  expect(data ?? null).toBeNull();
});

it('L5: an impossible day is a problem of its field, not an error', async () => {
  const { data } = await zhangSan.ask(SAVE, { input: { seenVersion: 1, expectedExitDate: '2024-02-30' } });
  expect(data).toEqual({
    saveCardDraft: {
      __typename: 'InvalidInput',
      problems: [{ field: 'EXPECTED_EXIT_DATE', reason: 'NO_SUCH_DAY' }],
    },
  });
});

it('G14: takes nothing that only the service decides', async () => {
  for (const [name, value] of [
    ['status', '"APPROVED"'],
    ['principalId', '"x"'],
    ['cardNumber', '"EX2024031100001"'],
  ]) {
    const answer = await zhangSan.ask(
      `mutation { saveCardDraft(input: { seenVersion: 1, ${name}: ${value} }) { __typename } }`,
    );
    expect(answer.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  }
});

it('J1: nothing that was filled in stands in the log', () => {
  expect(app.logged.join('')).not.toMatch(/祖父病危|病危通知书|110101199003071234/);
});
