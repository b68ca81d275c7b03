import { BATCH_LIMITS } from '@exit-card/shared/batch';
import { CONSENT_TEXT, USUAL_SCOPES } from '@exit-card/shared/delegation';
import { idNumberWithCheckDigit } from '@exit-card/shared/id-number';
import { eq, like } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { insertRows } from '../db/insert-rows.ts';
import { countStatements } from '../db/statements.ts';
import { consentToGrant } from '../delegation/grant-doings.ts';
import { ORGANISATIONS } from '../demo/organisations.ts';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';
import { plantCard, provenAs, viewerAs } from '../testing/planted-cards.ts';
import { callerAt } from '../testing/world.ts';
import { handInConsented } from './hand-in-consented.ts';
import { batchesOf } from './own-batches.ts';

const organisationId = ORGANISATIONS.yunfan.id;
const HEADER = '姓名,身份证号码,事由,说明,目的地,预计出境日期';
const UPLOAD = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on UploadTicket { url ticket file { id } } } }`;
const BATCH = `{ id title total submittedByName counts { code count }
  rows(first: 100) { totalCount edges { node { line code problem { field reason } name maskedIdNumber cardId cardNumber grantId } } } }`;
const SUBMIT = `mutation ($input: SubmitOrgBatchInput!) { submitOrgBatch(input: $input) { __typename
  ... on OrgBatchAccepted { batch ${BATCH} } ... on BatchRefused { reason line missing } } }`;
const ONE = `query ($id: ID!) { orgBatch(id: $id) ${BATCH} }`;
const ASKED = `{ viewer { grantsGiven { edges { node { id state scopes ... on EmployerGrant { preparedApplications { purpose destination expectedExitDate } } } } } } }`;
const CONSENT = `mutation ($input: ConsentInput!) { consentToGrant(input: $input) { __typename } }`;
const CARDS = `{ viewer { cards { edges { node { number status channel destination history { actor action } } } } } }`;

interface Row {
  line: number;
  code: string;
  problem: { field: string; reason: string } | null;
  name: string | null;
  cardId: string | null;
  cardNumber: string | null;
  grantId: string | null;
}
interface Batch {
  id: string;
  total: number;
  counts: { code: string; count: number }[];
  rows: { edges: { node: Row }[] };
}
interface Submitted {
  submitOrgBatch: { __typename: string; batch: Batch; reason?: string; missing?: string[] };
}
interface Asked {
  viewer: {
    grantsGiven: {
      edges: { node: { id: string; state: string; scopes: string[]; preparedApplications: object[] } }[];
    };
  };
}

const line = ({ name, idNumber }: { name: string; idNumber: string }, day: string, country = '新加坡') =>
  `${name},${idNumber},商务,,${country},${day}`;
const rowsOf = (batch: Batch) => batch.rows.edges.map(({ node }) => node);
const codes = (batch: Batch) => rowsOf(batch).map(({ code }) => code);

const SCOPES = [...USUAL_SCOPES, 'card:submit'] as const;

let keys = 0;

onBothEngines((open) => {
  let app: TestApp;
  let agent: Browser;

  beforeAll(async () => {
    const database = await open();
    app = await startTestApp({ location: database.location, clock: testClock() });
    agent = app.browser();
    await agent.signInProvenAs('唐婉清');
  });

  async function uploaded(browser: Browser, list: string): Promise<string> {
    const bytes = Buffer.from(list);
    const input = { purpose: 'BULK_LIST', subjectId: organisationId, name: '名单.csv', bytes: bytes.length };
    const { data } = await browser.ask<{
      requestUpload: { url: string; ticket: string; file: { id: string } };
    }>(UPLOAD, { input });
    const { url, ticket, file } = data.requestUpload;
    const headers = { 'upload-ticket': ticket, 'content-type': 'text/csv' };
    await browser.send(url, { method: 'PUT', headers, body: new Uint8Array(bytes) });
    return file.id;
  }

  async function inputFor(list: readonly string[], given: object = {}) {
    const fileId = await uploaded(agent, [HEADER, ...list].join('\n'));
    const usual = { title: '三月出差', declarationText: '2024-03-01', idempotencyKey: `batch-key-${++keys}` };
    return { organisationId, fileId, ...usual, ...given };
  }
  async function submit(list: readonly string[], given: object = {}, browser = agent) {
    const input = await inputFor(list, given);
    return (await browser.ask<Submitted>(SUBMIT, { input })).data.submitOrgBatch;
  }
  const again = async (id: string) => (await agent.ask<{ orgBatch: Batch }>(ONE, { id })).data.orgBatch;

  async function signedIn(name: string): Promise<Browser> {
    const browser = app.browser();
    await browser.signInAs(name);
    return browser;
  }
  async function askedOf(browser: Browser) {
    const { data } = await browser.ask<Asked>(ASKED);
    return data.viewer.grantsGiven.edges
      .map(({ node }) => node)
      .find(
        ({ state, preparedApplications }) => state === 'AWAITING_CONSENT' && preparedApplications.length > 0,
      )!;
  }
  async function consent(browser: Browser, without: readonly string[] = []) {
    const { id: grantId, scopes } = await askedOf(browser);
    const agreed = scopes.filter((scope) => !without.includes(scope));
    const { data } = await browser.ask<{ consentToGrant: { __typename: string } }>(CONSENT, {
      input: { grantId, scopes: agreed, textVersion: '2024-03-01' },
    });
    expect(data.consentToGrant.__typename).toBe('GrantChanged');
    return grantId;
  }

  describe('a batch of an organisation', () => {
    it('is taken whole, with a result for each line that does not tell who is known', async () => {
      const stranger = { name: '无此人', idNumber: '110101199003071401' };
      const answer = await submit([
        line(PEOPLE.zhouTao, '2024-03-20'),
        line(stranger, '2024-03-20'),
        line(PEOPLE.zhouTao, '2024-03-21'),
        line(PEOPLE.wuJing, '2024-02-30'),
      ]);
      expect(answer).toMatchObject({
        __typename: 'OrgBatchAccepted',
        batch: {
          title: '三月出差',
          total: 4,
          submittedByName: '唐婉清',
          counts: [
            { code: 'AWAITING_CONSENT', count: 2 },
            { code: 'INVALID_FORMAT', count: 1 },
            { code: 'DUPLICATE_ROW', count: 1 },
          ],
        },
      });
      const [known, unknown, , wrong] = rowsOf(answer.batch);
      expect({ ...known, line: 0, name: '', maskedIdNumber: '', grantId: '' }).toEqual({
        ...unknown,
        line: 0,
        name: '',
        maskedIdNumber: '',
        grantId: '',
      });
      expect(wrong?.problem).toEqual({ field: 'EXPECTED_EXIT_DATE', reason: 'NO_SUCH_DAY' });
    });

    it('is handed in for the employee who agrees, under their grant, and seen by both', async () => {
      const zhou = await signedIn('周涛');
      expect((await askedOf(zhou)).preparedApplications).toEqual([
        { purpose: 'BUSINESS', destination: 'SG', expectedExitDate: '2024-03-20' },
      ]);
      const grantId = await consent(zhou);
      const { data } = await zhou.ask<{ viewer: { cards: { edges: { node: object }[] } } }>(CARDS);
      expect(data.viewer.cards.edges.map(({ node }) => node)).toMatchObject([
        {
          status: 'PENDING',
          channel: 'ORG_BATCH',
          destination: 'SG',
          history: [{ actor: 'DELEGATE', action: 'SUBMIT' }],
        },
      ]);
      const { cards, submissions } = app.services.database.tables;
      const [card] = await app.services.database.read
        .select()
        .from(cards)
        .where(eq(cards.viaGrantId, grantId));
      expect(card).toMatchObject({
        submittedByOrgId: organisationId,
        submittedByApplicantId: PEOPLE.tangWanqing.id,
      });
      const [receipt] = await app.services.database.read
        .select()
        .from(submissions)
        .where(eq(submissions.cardId, card!.id));
      expect(receipt).toMatchObject({
        kind: 'APPLICATION',
        channel: 'ORG_BATCH',
        declarationText: '2024-03-01',
      });
    });

    it('goes straight through for whoever has agreed before, once for a trip', async () => {
      const later = await submit([line(PEOPLE.zhouTao, '2024-05-20', 'JP')]);
      expect(rowsOf(later.batch)).toMatchObject([
        { code: 'SUBMITTED', cardNumber: expect.stringMatching(/^EX20240311\d{5}$/) },
      ]);
      expect(codes((await submit([line(PEOPLE.zhouTao, '2024-05-22', 'KR')])).batch)).toEqual([
        'OVERLAPPING_CARD',
      ]);
    });

    it('H8: no more wait for one employee than they can read before they agree', async () => {
      const somebody = { name: '无此人', idNumber: idNumberWithCheckDigit('11010119900307190') };
      const { batch } = await submit([line(somebody, '2024-03-20')]);
      const { database } = app.services;
      const { orgBatchRows: r } = database.tables;
      const [waiting] = await database.read.select().from(r).where(eq(r.batchId, batch.id));
      const more = Array.from({ length: BATCH_LIMITS.waiting - 2 }, (_, i) => {
        return { ...waiting!, id: `another ${i}`, line: 100 + i };
      });
      await database.write((tx) => insertRows(tx, r, more));
      expect(codes((await submit([line(somebody, '2024-04-20')])).batch)).toEqual(['AWAITING_CONSENT']);
      expect(codes((await submit([line(somebody, '2024-05-20')])).batch)).toEqual(['NOT_TAKEN']);
      await database.write((tx) => tx.delete(r).where(like(r.id, 'another %')));
    });

    it('G6: says nothing of a trip that is not the organisation’s', async () => {
      await plantCard(
        app.services.database,
        {
          id: 'private',
          cardNumber: 'EX2024030754321',
          principalId: PEOPLE.zhouTao.id,
          expectedExitDate: '2024-07-01',
        },
        ['submit', '2024-03-07 09:00'],
      );
      expect(rowsOf((await submit([line(PEOPLE.zhouTao, '2024-07-02')])).batch)).toMatchObject([
        { code: 'NOT_TAKEN', cardId: null, cardNumber: null },
      ]);
    });

    it('is not handed in for whoever agrees to less', async () => {
      const { batch } = await submit([line(PEOPLE.wuJing, '2024-04-20')]);
      expect(codes(batch)).toEqual(['AWAITING_CONSENT']);
      const wu = await signedIn('吴静');
      await consent(wu, ['CARD_SUBMIT']);
      expect(codes(await again(batch.id))).toEqual(['NOT_AGREED']);
      const { data } = await wu.ask<{ viewer: { cards: { edges: object[] } } }>(CARDS);
      expect(data.viewer.cards.edges).toEqual([]);
    });

    /** A batch of one line, whose employee has agreed just before a crash. */
    async function leftByACrash(person: (typeof PEOPLE)['liYan'], day: string) {
      const { batch } = await submit([line(person, day)]);
      const [row] = rowsOf(batch);
      const consent = { grantId: row!.grantId!, textVersion: CONSENT_TEXT, scopes: [...SCOPES] };
      expect(
        await consentToGrant(app.services, callerAt('home'), viewerAs(person.id, 'L3'), consent),
      ).toMatchObject({ __typename: 'GrantChanged' });
      expect(codes(await again(batch.id))).toEqual(['AWAITING_CONSENT']);
      return { batch, row };
    }

    it('K1: what a crash left after the consent is handed in by the sweep, once', async () => {
      const { batch, row } = await leftByACrash(PEOPLE.liYan, '2024-06-20');
      await Promise.all([handInConsented(app.services), handInConsented(app.services)]);
      expect(codes(await again(batch.id))).toEqual(['SUBMITTED']);
      const { cards } = app.services.database.tables;
      expect(await app.services.database.read.$count(cards, eq(cards.viaGrantId, row!.grantId!))).toBe(1);
    });

    it('K1: rows that fail, however many are before it, do not keep a row back', async () => {
      const { batch, row } = await leftByACrash(PEOPLE.chenWei, '2024-06-20');
      const { read, write, tables } = app.services.database;
      const { orgBatchRows: r } = tables;
      const poisoned = Array.from({ length: 101 }, (_, index) => ({
        id: `00-poisoned-${index}`,
        batchId: batch.id,
        line: 1000 + index,
        inputCipher: 'not what the vault wrote',
        code: 'AWAITING_CONSENT' as const,
        grantId: row!.grantId,
      }));
      await write((tx) => insertRows(tx, r, poisoned));
      const before = app.logged.length;
      await handInConsented(app.services);
      const left = await read.select().from(r).where(eq(r.batchId, batch.id)).orderBy(r.line);
      expect(left.map(({ code }) => code)).toEqual(['SUBMITTED', ...poisoned.map(({ code }) => code)]);
      const faults = app.logged.slice(before).filter((text) => text.includes('not handed in'));
      expect(faults).toHaveLength(poisoned.length);
      expect(faults[0]).toContain('00-poisoned-0');
      // Nobody can read the batch with them.
      await write((tx) => tx.delete(r).where(like(r.id, '00-poisoned-%')));
    });

    it('K3: is one batch however often its request comes', async () => {
      const input = await inputFor([line({ name: '无此人', idNumber: '110101199003071401' }, '2024-03-25')]);
      const first = (await agent.ask<Submitted>(SUBMIT, { input })).data.submitOrgBatch;
      const second = (await agent.ask<Submitted>(SUBMIT, { input })).data.submitOrgBatch;
      expect(second).toEqual(first);
      const other = await agent.ask(SUBMIT, { input: { ...input, title: '另一份' } });
      expect(other.errors[0]?.extensions.code).toBe('CONFLICT');
    });

    it.each<[string, string[], object, object]>([
      [
        'without the declaration',
        ['张三,1,商务,,日本,2024-03-20'],
        { declarationText: null },
        { reason: 'DECLARATION_MISSING' },
      ],
      ['without a row', [], {}, { reason: 'EMPTY' }],
      ['without its file', [], { fileId: 'no such file' }, { reason: 'FILE_MISSING' }],
    ])('is refused %s', async (_, list, given, refused) => {
      expect(await submit(list, given)).toMatchObject({ __typename: 'BatchRefused', ...refused });
    });

    it('is refused when its header lacks a column, with the names of those', async () => {
      const fileId = await uploaded(agent, '姓名,身份证号码\n张三,110101199003071234');
      expect(await submit([], { fileId })).toMatchObject({
        reason: 'COLUMNS_MISSING',
        missing: ['PURPOSE', 'DESTINATION', 'EXPECTED_EXIT_DATE'],
      });
    });

    it('is listed with its name and counts by three statements besides the seat, however many there are', async () => {
      const listed = (first: number) =>
        countStatements(() =>
          batchesOf(app.services, provenAs(PEOPLE.tangWanqing.id), organisationId, { first, after: null }),
        );
      const [one, many] = [await listed(1), await listed(5)];
      expect([one.statements, many.statements].map(({ length }) => length)).toEqual([4, 4]);
      expect(many.result.edges.map(({ node }) => node.submittedByName)).toEqual(Array(5).fill('唐婉清'));
      for (const { node } of many.result.edges) {
        expect(node.counts.reduce((sum, { count }) => sum + count, 0)).toBe(node.total);
        expect(node.counts).toMatchObject((await again(node.id)).counts);
      }
    });

    it('G5: is of those with a live seat and the second factor, and of nobody else', async () => {
      const { batch } = await submit([
        line({ name: '无此人', idNumber: '110101199003071401' }, '2024-03-28'),
      ]);
      const unproven = await signedIn('唐婉清');
      expect((await unproven.ask(ONE, { id: batch.id })).errors[0]?.extensions.code).toBe('STEP_UP_REQUIRED');
      const stranger = app.browser();
      await stranger.signInProvenAs('马超');
      for (const id of [batch.id, 'no such batch'])
        expect((await stranger.ask(ONE, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
      const input = await inputFor([]);
      expect((await stranger.ask<Submitted>(SUBMIT, { input })).data.submitOrgBatch).toMatchObject({
        reason: 'NO_SEAT',
      });
    });

    it('leaves every chain whole', async () => {
      expect((await verifyChains(app.services.database)).broken).toEqual([]);
    });
  });
});
