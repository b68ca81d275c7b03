import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { TestApp } from '../testing/ask.ts';
import { startTestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { onBothEngines } from '../testing/engines.ts';

const CONSENTS = `{ viewer {
  consents { id purpose givenByYou withdrawnAt grantId cardNumber withdrawable }
  grantsGiven { edges { node { ... on EmployerGrant { id state endReason organisation { name } } } } }
} }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(input: { id: $id }) { __typename } }';
const SAVE_DRAFT = 'mutation { saveCardDraft(input: { purpose: TOURISM }) { __typename } }';
const DRAFT = '{ cardDraft { id } }';
const CLOSE = 'mutation { closeAccount { __typename ... on CloseRefused { reason } } }';

interface Consents {
  viewer: {
    consents: {
      id: string;
      purpose: string;
      givenByYou: boolean;
      withdrawnAt: string | null;
      grantId: string | null;
      cardNumber: string | null;
      withdrawable: boolean;
    }[];
    grantsGiven: { edges: { node: { id?: string; state: string; endReason: string | null } }[] };
  };
}

/** Types the fresh code that closing asks for. */
async function confirm(browser: Browser, phoneNumber: string) {
  const asked = await browser.ask<{ requestStepUpCode: { challengeId: string } }>(
    'mutation { requestStepUpCode { ... on CodeSent { challengeId } } }',
  );
  const input = { ...asked.data.requestStepUpCode, code: await browser.codeFor(phoneNumber) };
  const { text } = await browser.ask(
    'mutation ($input: StepUpInput!) { proveStepUp(input: $input) { __typename } }',
    { input },
  );
  expect(text).toContain('StepUpProven');
}

/** One share of the first card of this person that can still be looked at, with the consent to it. */
async function plantShare({ services }: TestApp, applicantId: string, id: string, cardId: string) {
  const { database, clock } = services;
  const { shares, consents } = database.tables;
  const at = clock.now();
  await database.write(async (tx) => {
    await tx.insert(shares).values({
      id,
      cardId,
      principalId: applicantId,
      createdBy: applicantId,
      institutionName: '某银行',
      purpose: '核实出境安排',
      fields: ['NAME'],
      codeHash: `hash of ${id}`,
      createdAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
      maxViews: 3,
    });
    await tx.insert(consents).values({
      id,
      principalId: applicantId,
      givenBy: applicantId,
      purpose: 'SHARE',
      textVersion: '1',
      separate: true,
      givenAt: at,
    });
  });
}

onBothEngines((open) => {
  describe('what a person agreed to', () => {
    it('J10: is listed and taken back, and the employer’s grant ends in the same moment', async () => {
      const { location } = await open();
      const app = await startTestApp({ location });
      const employee = app.browser();
      await employee.signInAs('何雨桐');
      const { data } = await employee.ask<Consents>(CONSENTS);
      const [consent] = data.viewer.consents;
      expect(consent).toMatchObject({ purpose: 'EMPLOYER', givenByYou: true, withdrawable: true });
      const stranger = app.browser();
      await stranger.signInAs('周涛');
      const { errors } = await stranger.ask(WITHDRAW, { id: consent!.id });
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');

      for (let twice = 0; twice < 2; twice += 1)
        expect((await employee.ask(WITHDRAW, { id: consent!.id })).text).toContain('ConsentWithdrawn');
      const after = (await employee.ask<Consents>(CONSENTS)).data.viewer;
      expect(after.consents[0]).toMatchObject({ withdrawable: false });
      expect(after.consents[0]!.withdrawnAt).not.toBeNull();
      expect(after.grantsGiven.edges[0]!.node).toMatchObject({
        id: consent!.grantId,
        state: 'ENDED',
        endReason: 'REVOKED_BY_PRINCIPAL',
      });
    });

    it('J10: a share ends with its consent, and with the consent to its card', async () => {
      const { location } = await open();
      const app = await startTestApp({ location });
      const owner = app.browser();
      await owner.signInAs('张三');
      const { viewer } = (
        await owner.ask<{
          viewer: { applicant: { id: string }; cards: { edges: { node: { id: string } }[] } };
        }>('{ viewer { applicant { id } cards { edges { node { id } } } } }')
      ).data;
      const applicantId = viewer.applicant.id;
      const [one, other] = viewer.cards.edges.map(({ node }) => node.id);
      const { database } = app.services;
      const { consents, shares, statusChanges } = database.tables;
      const [first] = await database.read.select().from(statusChanges).where(eq(statusChanges.cardId, one!));
      await database.write((tx) =>
        tx.insert(consents).values({
          id: 'to the card',
          principalId: applicantId,
          givenBy: applicantId,
          purpose: 'CARD',
          textVersion: '1',
          separate: true,
          givenAt: first!.at,
        }),
      );
      await plantShare(app, applicantId, 'a', one!);
      await plantShare(app, applicantId, 'b', one!);
      await plantShare(app, applicantId, 'c', other!);
      const running = async () => {
        const rows = await database.read.select().from(shares);
        // Those of this test alone: the demo has shares of its own.
        return rows
          .filter(({ id, cancelledAt }) => id.length === 1 && cancelledAt === null)
          .map(({ id }) => id);
      };
      await owner.ask(WITHDRAW, { id: 'a' });
      expect((await running()).sort()).toEqual(['b', 'c']);
      await owner.ask(WITHDRAW, { id: 'to the card' });
      expect(await running()).toEqual(['c']);
      const { data } = await owner.ask<Consents>(CONSENTS);
      const withdrawn = data.viewer.consents.filter(({ withdrawnAt }) => withdrawnAt !== null);
      expect(withdrawn.map(({ id }) => id).sort()).toEqual(['a', 'b', 'to the card']);
    });
  });

  it('J10: all that is kept of a person goes out as one file, masked and without ids, and to nobody else', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const owner = app.browser();
    await owner.signInAs('何雨桐');
    const json = await owner.send('/my-data.json');
    expect(Object.fromEntries(json.headers)).toMatchObject({
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'no-store',
    });
    const text = await json.text();
    const all = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(all)).toEqual([
      'person',
      'account',
      'sessions',
      'passkeys',
      'pushDevices',
      'consents',
      'grantsGiven',
      'grantsReceived',
      'seats',
      'office',
      'shares',
      'drafts',
      'cards',
      'messages',
      'accessLog',
    ]);
    expect(all['person']).toMatchObject([{ name: '何雨桐', birthDate: '1995-09-23' }]);
    expect(all['consents']).toMatchObject([{ purpose: 'EMPLOYER', withdrawnAt: null }]);
    expect(all['grantsGiven']).toMatchObject([{ kind: 'EMPLOYER', state: 'ACTIVE' }]);
    expect(all['cards']?.length).toBeGreaterThan(0);
    expect(all['accessLog']?.[0]).toMatchObject({ action: 'EXPORT', actor: 'SELF' });
    for (const hidden of ['320102199509230049', '13800138052', 'EJ7311035', '"internalNote"'])
      expect(text).not.toContain(hidden);

    // An entry of the log has its id: its hash is over that too.
    const { accessLog: _, ...rest } = all;
    expect(JSON.stringify(rest)).not.toContain('"id"');

    const table = await owner.send('/my-data.csv');
    const csv = Buffer.from(await table.arrayBuffer())
      .toString()
      .split('\r\n');
    expect(csv[0]).toBe('\ufeff"类别 Kind","序号 No.","项目 Field","内容 Value"');
    expect(csv).toContain('"本人 Person","1","name","何雨桐"');
    expect(csv.some((line) => /^"出境登记卡 Cards","1","history\.1\.at","20/.test(line))).toBe(true);

    for (const path of ['/my-data.json', '/my-data.csv']) {
      expect((await app.browser().send(path)).status).toBe(401);
      const elsewhere = { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } };
      expect((await owner.send(path, elsewhere)).status).toBe(403);
    }
  });

  it('J10: the copy holds every consent, what is begun, push, seats and office, and no number of a card of the archive', async () => {
    const { location } = await open();
    const app = await startTestApp({ location });
    const { database } = app.services;
    const { accounts, cards, consents, pushSubscriptions, statusChanges } = database.tables;
    const owner = app.browser();
    await owner.signInAs('张三');
    const { viewer } = (
      await owner.ask<{
        viewer: {
          applicant: { id: string };
          cards: { edges: { node: { id: string; number: string } }[] };
        };
      }>('{ viewer { applicant { id } cards { edges { node { id number } } } } }')
    ).data;
    const principalId = viewer.applicant.id;
    const { id: cardId, number } = viewer.cards.edges[0]!.node;
    await owner.ask(SAVE_DRAFT);
    await plantShare(app, principalId, 'a', cardId);
    const [first] = await database.read.select().from(statusChanges).where(eq(statusChanges.cardId, cardId));
    const [account] = await database.read
      .select()
      .from(accounts)
      .where(eq(accounts.applicantId, principalId));
    const copy = async (browser: Browser) => {
      const text = await (await browser.send('/my-data.json')).text();
      return { text, all: JSON.parse(text) as Record<string, Record<string, unknown>[]> };
    };
    const own = { principalId, givenBy: principalId, textVersion: '1', separate: true };
    await database.write(async (tx) => {
      // More than a page of them, many given in one moment.
      for (let n = 0; n < 405; n += 1)
        await tx.insert(consents).values({ ...own, id: `many ${n}`, purpose: 'CARD', givenAt: first!.at });
      await tx.insert(pushSubscriptions).values({
        ...{ id: 'p', accountId: account!.id, deviceHash: 'd', deviceName: '我的手机', createdAt: first!.at },
        ...{ endpointCipher: '', endpointHmac: '', keysCipher: '' },
      });
      const mailCipher = app.services.vault.encrypt(
        'accounts.mail_cipher',
        account!.id,
        'zhang@mail.example',
      );
      await tx.update(accounts).set({ mailCipher }).where(eq(accounts.id, account!.id));
    });
    const before = await copy(owner);
    expect(before.all['account']).toMatchObject([{ maskedMail: 'z***@mail.example', hasPhrase: false }]);
    const many = before.all['consents']!.filter(({ purpose }) => purpose === 'CARD');
    expect(many.length).toBeGreaterThanOrEqual(405);
    expect(before.all['shares']!.filter(({ cardNumber }) => cardNumber === number)).toHaveLength(1);
    expect(before.all['drafts']).toMatchObject([{ purpose: 'TOURISM' }]);
    expect(before.all['pushDevices']).toEqual([
      { deviceName: '我的手机', createdAt: first!.at.toISOString() },
    ]);

    const closedAt = new Date('2018-03-01T02:00:00Z');
    await database.write((tx) => tx.update(cards).set({ closedAt }).where(eq(cards.id, cardId)));
    const after = await copy(owner);
    expect(after.all['shares']).toHaveLength(before.all['shares']!.length);
    expect(after.text).not.toContain(number);

    for (const [name, section, expected] of [
      ['马超', 'office', { roles: expect.any(Array) }],
      ['苏文博', 'seats', { role: 'ADMIN', endedAt: null }],
    ] as const) {
      const browser = app.browser();
      await browser.signInProvenAs(name);
      expect((await copy(browser)).all[section]![0]).toMatchObject(expected);
    }
  });

  describe('closing an account', () => {
    it('J8: ends sessions, ways in, grants and shares; the record stays, and a first use begins anew', async () => {
      const { location } = await open();
      const app = await startTestApp({ location });
      const [owner, other] = [app.browser(), app.browser()];
      for (const browser of [owner, other]) await browser.signInAs('何雨桐');
      const { viewer } = (
        await owner.ask<{
          viewer: { applicant: { id: string }; cards: { edges: { node: { id: string } }[] } };
        }>('{ viewer { applicant { id } cards { edges { node { id } } } } }')
      ).data;
      const applicantId = viewer.applicant.id;
      await plantShare(app, applicantId, 'a', viewer.cards.edges[0]!.node.id);
      expect((await owner.ask(CLOSE)).errors[0]?.extensions).toMatchObject({
        code: 'STEP_UP_REQUIRED',
        factor: 'CODE',
      });
      await confirm(owner, '13800138052');
      const closed = await owner.ask(CLOSE);
      expect(closed.text).toContain('AccountClosed');
      expect(closed.headers.get('clear-site-data')).toContain('"storage"');
      for (const browser of [owner, other])
        expect((await browser.ask('{ viewer { assurance } }')).data).toEqual({ viewer: null });

      const { database } = app.services;
      const { accounts, delegationGrants, shares, applicants, cards, accessRecords } = database.tables;
      const [account] = await database.read
        .select()
        .from(accounts)
        .where(eq(accounts.applicantId, applicantId));
      expect(account).toMatchObject({ status: 'CLOSED', passwordHash: null, mailCipher: null, look: {} });
      const grants = await database.read
        .select()
        .from(delegationGrants)
        .where(eq(delegationGrants.principalId, applicantId));
      expect(grants.filter(({ state }) => state === 'ACTIVE')).toEqual([]);
      const kept = await database.read.select().from(shares).where(eq(shares.principalId, applicantId));
      expect(kept.every(({ cancelledAt }) => cancelledAt !== null)).toBe(true);
      expect(await database.read.$count(applicants, eq(applicants.id, applicantId))).toBe(1);
      expect(await database.read.$count(cards, eq(cards.principalId, applicantId))).toBeGreaterThan(0);
      const records = await database.read
        .select()
        .from(accessRecords)
        .where(eq(accessRecords.principalId, applicantId));
      expect(records.at(-1)).toMatchObject({ action: 'CLOSE_ACCOUNT', actorKind: 'SELF' });
      const told = await database.read.select().from(database.tables.outboxMessages);
      const last = told.map(({ createdAt, lastAt }) => lastAt!.getTime() - createdAt.getTime());
      expect(Math.max(...last)).toBeGreaterThan(72 * 3_600_000);

      // Whoever proves to be the person again begins at L2, with none of what there was.
      await owner.signInAs('何雨桐');
      const again = await owner.ask(
        '{ viewer { secondFactor { enrolled } passkeys { id } nextStep cards { totalCount } } }',
      );
      expect(again.data).toMatchObject({
        viewer: { secondFactor: { enrolled: false }, passkeys: [], nextStep: 'PASSWORD' },
      });
    });

    it('J8: waits for whoever holds an office or is the only administrator of an organisation', async () => {
      const { location } = await open();
      const app = await startTestApp({ location });
      for (const [name, reason] of [
        ['马超', 'OFFICER'],
        ['苏文博', 'LAST_ADMINISTRATOR'],
      ] as const) {
        const browser = app.browser();
        // The second factor that was proven just now confirms as a fresh code does.
        await browser.signInProvenAs(name);
        await browser.ask(SAVE_DRAFT);
        const { text } = await browser.ask(CLOSE);
        expect(text).toContain(reason);
        // Nothing was closed, so nothing is lost.
        expect((await browser.ask(DRAFT)).data).toMatchObject({ cardDraft: { id: expect.any(String) } });
        expect((await browser.ask('{ viewer { assurance } }')).data).toEqual({ viewer: { assurance: 'L3' } });
      }
    });
  });
});
