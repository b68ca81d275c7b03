import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { ORGANISATIONS } from '../demo/organisations.ts';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';

const organisationId = ORGANISATIONS.yunfan.id;
const UPLOAD = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { __typename ... on UploadTicket { url ticket file { id } } ... on FileRefused { reason } } }`;
const SUBMIT = `mutation ($input: SubmitBulkInput!) { submitBulk(input: $input) { __typename ... on BulkAccepted { job { id state total done counts { code count } exportPath } } ... on BulkRefused { reason line } } }`;
const JOB = `query ($id: ID!, $first: Int, $after: String, $codes: [BulkCode!]) { bulkJob(id: $id) {
  state total done exportPath requestedByName counts { code count }
  rows(first: $first, after: $after, codes: $codes) { totalCount pageInfo { hasNextPage endCursor } edges { node { line maskedInput code problem grantId cardId cardNumber status personName } } }
} }`;

interface Row {
  line: number;
  maskedInput: string;
  code: string;
  problem: string | null;
  grantId: string | null;
  cardNumber: string | null;
  status: string | null;
  personName: string | null;
}
interface Job {
  bulkJob: {
    state: string;
    total: number;
    done: number;
    exportPath: string | null;
    counts: { code: string; count: number }[];
    rows: { totalCount: number; pageInfo: { hasNextPage: boolean }; edges: { node: Row }[] };
  };
}
interface Submitted {
  submitBulk: { __typename: string; job: { id: string; total: number }; reason?: string; line?: number };
}

async function uploaded(browser: Browser, list: string | Buffer): Promise<string> {
  const bytes = Buffer.from(list);
  const input = { purpose: 'BULK_LIST', subjectId: organisationId, name: '名单.csv', bytes: bytes.length };
  const { data } = await browser.ask<{
    requestUpload: { url: string; ticket: string; file: { id: string } };
  }>(UPLOAD, { input });
  const { url, ticket, file } = data.requestUpload;
  const sent = await browser.send(url, {
    method: 'PUT',
    headers: { 'upload-ticket': ticket, 'content-type': 'text/csv' },
    body: new Uint8Array(bytes),
  });
  expect(sent.status).toBe(204);
  return file.id;
}

let keys = 0;
async function submit(browser: Browser, list: string | Buffer, given: Record<string, string> = {}) {
  const fileId = await uploaded(browser, list);
  const input = {
    organisationId,
    fileId,
    idempotencyKey: `test-key-${++keys}`,
    title: '三月名单',
    purpose: '核对出境手续进度',
    ...given,
  };
  return (await browser.ask<Submitted>(SUBMIT, { input })).data.submitBulk;
}

async function finished(browser: Browser, id: string, variables: Record<string, unknown> = {}) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { data } = await browser.ask<Job>(JOB, { id, ...variables });
    if (['DONE', 'CANCELLED'].includes(data.bulkJob.state)) return data.bulkJob;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The bulk check does not end');
}

/** 郭晓岚 has a card; 方志强 took the grant back; 江南 has not answered; 周涛 never heard of it; the last exists nowhere. */
const LIST = [
  '姓名,身份证号码',
  `郭晓岚,${PEOPLE.guoXiaolan.idNumber}`,
  `方志强,${PEOPLE.fangZhiqiang.idNumber}`,
  `江南,${PEOPLE.jiangNan.idNumber}`,
  `周涛,${PEOPLE.zhouTao.idNumber}`,
  '无人,110101198001010016',
  '坏了,1.10101E+17',
  `郭晓岚,'${PEOPLE.guoXiaolan.idNumber}`,
].join('\r\n');

onBothEngines((open) => {
  async function anAgent() {
    const { location } = await open();
    const clock = testClock();
    const app = await startTestApp({ location, clock });
    const agent = app.browser();
    await agent.signInProvenAs('唐婉清');
    return { app, clock, agent };
  }
  async function recordsOf({ services: { database } }: TestApp, principalId: string) {
    const { accessRecords } = database.tables;
    return database.read.select().from(accessRecords).where(eq(accessRecords.principalId, principalId));
  }

  it('L4, G7: answers row by row, and the same for no grant, a grant that ended and nobody', async () => {
    const { app, agent } = await anAgent();
    const { job } = await submit(agent, LIST);
    const done = await finished(agent, job.id);
    expect(done).toMatchObject({ state: 'DONE', total: 7, done: 7, exportPath: `/bulk-jobs/${job.id}.csv` });
    const rows = done.rows.edges.map(({ node }) => node);
    expect(rows[0]).toEqual({
      line: 2,
      maskedInput: '110***********0024',
      code: 'FOUND',
      problem: null,
      grantId: expect.any(String),
      cardId: expect.any(String),
      cardNumber: expect.stringMatching(/^EX/),
      status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
      personName: '郭晓岚',
    });
    const nothing = { grantId: null, cardId: null, cardNumber: null, status: null, personName: null };
    for (const row of rows.slice(1, 5))
      expect(row).toMatchObject({ ...nothing, code: 'NOT_PERMITTED_OR_NOT_FOUND', problem: null });
    expect(rows[5]).toMatchObject({ ...nothing, code: 'INVALID_FORMAT', problem: 'EXCEL_DAMAGE' });
    expect(rows[6]).toMatchObject({ ...nothing, code: 'DUPLICATE_ROW' });
    expect(Object.fromEntries(done.counts.map(({ code, count }) => [code, count]))).toEqual({
      FOUND: 1,
      NOT_PERMITTED_OR_NOT_FOUND: 4,
      INVALID_FORMAT: 1,
      DUPLICATE_ROW: 1,
    });
    const { rows: invalid } = await finished(agent, job.id, { codes: ['INVALID_FORMAT'], first: 1 });
    expect([invalid.totalCount, invalid.edges[0]?.node.line]).toEqual([1, 7]);

    // Everybody who was found reads who asked and why; nobody else has a record of it.
    const found = (await recordsOf(app, PEOPLE.guoXiaolan.id)).filter(
      ({ requestId }) => requestId === job.id,
    );
    expect(found).toMatchObject([
      {
        action: 'BULK_CHECK',
        actorApplicantId: PEOPLE.tangWanqing.id,
        orgId: organisationId,
        purpose: '核对出境手续进度',
      },
    ]);
    for (const other of [PEOPLE.fangZhiqiang, PEOPLE.jiangNan, PEOPLE.zhouTao])
      expect((await recordsOf(app, other.id)).filter(({ action }) => action === 'BULK_CHECK')).toEqual([]);
    expect((await verifyChains(app.services.database)).broken).toEqual([]);
  });

  it('G7: says NO_RECORD only of somebody whose grant holds, and hides what the grant does not open any more', async () => {
    const { app, agent } = await anAgent();
    const { tables, write } = app.services.database;
    await write((tx) =>
      tx
        .update(tables.cards)
        .set({ submittedByOrgId: null })
        .where(eq(tables.cards.principalId, PEOPLE.heYutong.id)),
    );
    const { job } = await submit(agent, `${PEOPLE.heYutong.idNumber}\n${PEOPLE.wangYan.idNumber}`);
    const before = (await finished(agent, job.id)).rows.edges.map(({ node }) => node);
    expect(before.map(({ code, cardNumber }) => [code, cardNumber !== null])).toEqual([
      ['NO_RECORD', false],
      ['FOUND', true],
    ]);
    await write((tx) =>
      tx
        .update(tables.delegationGrants)
        .set({ state: 'ENDED' })
        .where(eq(tables.delegationGrants.principalId, PEOPLE.wangYan.id)),
    );
    const [, after] = (await finished(agent, job.id)).rows.edges.map(({ node }) => node);
    expect(after).toMatchObject({ code: 'FOUND', cardNumber: null, status: null, personName: null });
  });

  it('G6: shows no card of a list that was archived since', async () => {
    const { app, agent } = await anAgent();
    const { tables, write } = app.services.database;
    const { job } = await submit(agent, PEOPLE.wangYan.idNumber);
    const shown = async () => (await finished(agent, job.id)).rows.edges[0]!.node;
    expect(await shown()).toMatchObject({ code: 'FOUND', personName: '王䶮' });
    await write((tx) => tx.update(tables.cards).set({ archivedAt: app.services.clock.now() }));
    expect(await shown()).toMatchObject({ code: 'FOUND', cardNumber: null, status: null, personName: null });
  });

  it('K3: the same request is the same job, also when its list is gone; the key with another input is refused', async () => {
    const { agent } = await anAgent();
    const input = {
      organisationId,
      fileId: await uploaded(agent, PEOPLE.guoXiaolan.idNumber),
      idempotencyKey: 'twice-the-same',
      title: '三月名单',
      purpose: '核对出境手续进度',
    };
    const ask = (given: object = {}) => agent.ask<Submitted>(SUBMIT, { input: { ...input, ...given } });
    const first = (await ask()).data.submitBulk;
    expect(first.__typename).toBe('BulkAccepted');
    expect((await ask()).data.submitBulk).toMatchObject({ job: { id: first.job.id } });
    const another = { fileId: await uploaded(agent, PEOPLE.heYutong.idNumber) };
    for (const given of [another, { fileId: 'gone' }, { title: '另一份' }, { purpose: '另一个事由' }])
      expect((await ask(given)).errors[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        at: 'input.idempotencyKey',
      });
    expect((await ask({ idempotencyKey: 'short' })).errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      at: 'input.idempotencyKey',
    });
    expect(await submit(agent, '1', { fileId: 'gone' })).toMatchObject({ reason: 'FILE_MISSING' });
  });

  it('H8: takes a list whole or not at all, and no more than the limits', async () => {
    const { app, agent } = await anAgent();
    const { database } = app.services;
    const { bulkJobs, bulkRows } = database.tables;
    expect(await submit(agent, '身份证号码\n')).toMatchObject({ reason: 'EMPTY' });
    expect(await submit(agent, Buffer.from([0xff, 0x00, 0xff]))).toMatchObject({ reason: 'UNREADABLE' });
    expect(await submit(agent, '1\n'.repeat(5001))).toMatchObject({ reason: 'TOO_MANY_ROWS', line: 5001 });
    expect(await submit(agent, LIST, { purpose: ' ' })).toMatchObject({ reason: 'PURPOSE_MISSING' });
    expect(await database.read.$count(bulkRows)).toBe(0);

    const taken = await submit(agent, `${'1\n'.repeat(4999)}${PEOPLE.guoXiaolan.idNumber}`);
    expect(taken.job.total).toBe(5000);
    await finished(agent, taken.job.id);
    const past = { orgId: organisationId, requestedBy: PEOPLE.tangWanqing.id, title: '', purpose: '' };
    const values = { ...past, state: 'DONE', createdAt: app.services.clock.now() } as const;
    await database.write((tx) => tx.insert(bulkJobs).values({ ...values, id: 'much', total: 14_999 }));
    expect(await submit(agent, '1\n2')).toMatchObject({ reason: 'DAILY_LIMIT' });
    const claimedUntil = new Date('2999-01-01');
    const waiting = ['a', 'b', 'c'].map((id) => ({ ...values, id, total: 0 }));
    await database.write((tx) =>
      tx.insert(bulkJobs).values(waiting.map((job) => ({ ...job, state: 'RUNNING' as const, claimedUntil }))),
    );
    expect(await submit(agent, '1')).toMatchObject({ reason: 'TOO_MANY_JOBS' });
  }, 30_000);

  it('G1: is for a live seat with the second factor; others find no such job', async () => {
    const { app, agent } = await anAgent();
    const { job } = await submit(agent, LIST);
    const unproven = app.browser();
    await unproven.signInAs('唐婉清');
    expect((await unproven.ask(JOB, { id: job.id })).errors[0]?.extensions.code).toBe('STEP_UP_REQUIRED');
    const stranger = app.browser();
    await stranger.signInAs('郭晓岚');
    expect((await stranger.send(`/bulk-jobs/${job.id}.csv`)).status).toBeGreaterThanOrEqual(400);
    const anonymous = app.browser();
    expect((await anonymous.send(`/bulk-jobs/${job.id}.csv`)).status).toBe(401);
    const cancel = 'mutation ($input: BulkJobIdInput!) { cancelBulk(input: $input) { state } }';
    const input = { organisationId, fileId: 'x', idempotencyKey: 'abcdefgh', title: 't', purpose: 'p' };
    expect((await stranger.ask(SUBMIT, { input })).errors[0]?.extensions.code).toBe('STEP_UP_REQUIRED');
    expect((await stranger.ask(cancel, { input: { jobId: job.id } })).errors[0]?.extensions.code).toBe(
      'STEP_UP_REQUIRED',
    );
  });

  it('I4: the CSV has masked numbers, the cards that may be taken out, and no formula; each of them recorded', async () => {
    const { app, agent } = await anAgent();
    // 欧阳𬀩 agreed to status and dates only, not to an export.
    const more = [PEOPLE.ouyangWei.idNumber, '@SUM(A1:A9)'];
    const { job } = await submit(agent, [LIST, ...more.map((cell) => `,${cell}`)].join('\r\n'));
    await finished(agent, job.id);
    const answer = await agent.send(`/bulk-jobs/${job.id}.csv`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="bulk-check.csv"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const text = bytes.toString();
    expect(text).toContain('"2","110***********0024","FOUND"');
    expect(text).not.toContain(PEOPLE.guoXiaolan.idNumber);
    expect(text).toContain(`"郭晓岚","EX`);
    expect(text).toContain('"420***********0030","FOUND","","","",""');
    expect(text).toContain('"\'@SU');
    expect(text).not.toMatch(/(^|,)"[=+@-]/m);
    const exported = (await recordsOf(app, PEOPLE.guoXiaolan.id)).filter(({ action }) => action === 'EXPORT');
    expect(exported).toHaveLength(1);

    const roster = await agent.send(`/organisations/${organisationId}/roster.csv`);
    expect(roster.status).toBe(200);
    const lines = (await roster.text()).trim().split('\r\n');
    const { delegationGrants: g } = app.services.database.tables;
    const grants = await app.services.database.read
      .select()
      .from(g)
      .where(eq(g.delegateOrgId, organisationId));
    const allowed = grants.filter(({ state, scopes }) => state === 'ACTIVE' && scopes.includes('export'));
    expect(lines).toHaveLength(1 + allowed.length);
    expect(allowed.length).toBeLessThan(8);
  });
});
