import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

const QUEUE = `query Queue($filter: DeskFilter) {
  desk {
    officer { officeName roles }
    grants(filter: $filter) {
      totalCount
      edges { node { id kind state requestedAt requestExpiresAt awaitsSecond conflict } }
    }
    organisations { totalCount edges { node { id name status } } }
  }
}`;

const CASE = `query Case($id: ID!) {
  desk {
    grantCase(id: $id) {
      grant {
        __typename id state principal { name maskedIdNumber } delegateName openActions
        cards { totalCount }
        ... on GuardianGrant { evidence { type files { id name state mime } } }
        ... on NotarisedProxyGrant { registerCheck deed { deedNumber powers } evidence { files { id state } } }
      }
      claimed { name maskedIdNumber maskedPhoneNumber }
      requester { name maskedIdNumber maskedPhoneNumber maskedPassportNumber }
      registerFits principalBirthDate principalAge principalDeceased requesterAge
      checks ticked conflict otherGuardians firstVerifier
    }
  }
}`;

const ACCEPT = `mutation Accept($input: AcceptEvidenceInput!) {
  acceptEvidence(input: $input) {
    __typename ... on GrantChanged { grant { state openActions } } ... on GrantRefused { reason }
  }
}`;

interface Queue {
  desk: {
    officer: { officeName: string; roles: string[] };
    grants: { totalCount: number; edges: { node: { id: string; kind: string; conflict: string | null } }[] };
  };
}

let app: TestApp;
let verifier: Browser;

async function officer(name: keyof typeof PEOPLE): Promise<Browser> {
  const browser = app.browser();
  await browser.signInProvenAs(PEOPLE[name].name);
  return browser;
}

async function waiting(browser: Browser, kind: string): Promise<string> {
  const { data } = await browser.ask<Queue>(QUEUE, { filter: { kinds: [kind] } });
  return data.desk.grants.edges[0]!.node.id;
}

beforeAll(async () => {
  app = await startTestApp();
  verifier = await officer('maChao');
});

describe('the verifier’s desk', () => {
  it('G12: has what waits, without a name, and opening the list is in nobody’s log', async () => {
    const { read, tables } = app.services.database;
    const before = await read.$count(tables.accessRecords);
    const answer = await verifier.ask<Queue>(QUEUE);
    expect(answer.errors).toEqual([]);
    expect(answer.data.desk.officer.roles).toEqual(['GRANT_VERIFIER']);
    expect(answer.data.desk.grants.edges.map(({ node }) => node.kind).sort()).toEqual([
      'GUARDIAN',
      'NOTARISED_PROXY',
    ]);
    for (const { name } of Object.values(PEOPLE)) expect(answer.text).not.toContain(name);
    expect(await read.$count(tables.accessRecords)).toBe(before);
  });

  it('J4: a case shows the papers and masked people, opens no card, and its principal sees who looked', async () => {
    const id = await waiting(verifier, 'GUARDIAN');
    const answer = await verifier.ask<{ desk: { grantCase: unknown } }>(CASE, { id });
    expect(answer.errors).toEqual([]);
    expect(answer.data.desk.grantCase).toMatchObject({
      grant: {
        __typename: 'GuardianGrant',
        state: 'EVIDENCE_REVIEW',
        principal: { name: '秦朗' },
        cards: null,
        evidence: { type: 'HUKOU', files: [{ state: 'CLEAN' }] },
        openActions: ['ACCEPT_EVIDENCE', 'RETURN_EVIDENCE', 'REJECT'],
      },
      claimed: { name: '秦朗', maskedPhoneNumber: null },
      requester: { name: '秦岚' },
      registerFits: true,
      principalAge: 7,
      conflict: null,
    });
    for (const { idNumber, phoneNumber } of [PEOPLE.qinLan, PEOPLE.qinLang])
      expect(answer.text).not.toMatch(new RegExp(`${idNumber}|${phoneNumber}`));
    const { accessRecords: a } = app.services.database.tables;
    const log = await app.services.database.read.select().from(a).where(eq(a.principalId, PEOPLE.qinLang.id));
    expect(log.filter(({ action }) => action === 'READ_EVIDENCE')).toHaveLength(1);
    expect(log.filter(({ action }) => action === 'LIST_CARDS')).toEqual([]);
  });

  it('G8: a deed goes by the register, the first and the second officer', async () => {
    const id = await waiting(verifier, 'NOTARISED_PROXY');
    const { data } = await verifier.ask<{ desk: { grantCase: { checks: string[] } } }>(CASE, { id });
    const input = { grantId: id, checks: data.desk.grantCase.checks };
    const early = await verifier.ask(ACCEPT, { input });
    expect(early.data).toEqual({ acceptEvidence: { __typename: 'GrantRefused', reason: 'CHECKS_MISSING' } });

    const asked = await verifier.ask(
      `mutation ($input: GrantIdInput!) {
        askNotaryRegister(input: $input) { ... on GrantChanged { grant { ... on NotarisedProxyGrant { registerCheck } } } }
      }`,
      { input: { grantId: id } },
    );
    expect(asked.data).toEqual({ askNotaryRegister: { grant: { registerCheck: 'OK' } } });
    const accepted = await verifier.ask(ACCEPT, { input });
    expect(accepted.data).toMatchObject({
      acceptEvidence: { __typename: 'GrantChanged', grant: { state: 'EVIDENCE_REVIEW' } },
    });

    const second = await officer('yuanLi');
    const seen = await second.ask(CASE, { id });
    expect(seen.data).toMatchObject({
      desk: { grantCase: { firstVerifier: '马超', ticked: input.checks, conflict: null } },
    });
    const confirmed = await second.ask(
      'mutation ($input: AcceptEvidenceInput!) { confirmEvidence(input: $input) { ... on GrantChanged { grant { state } } } }',
      { input },
    );
    expect(confirmed.data).toEqual({ confirmEvidence: { grant: { state: 'ACTIVE' } } });
  });

  it('an organisation’s case lets the verifier into nothing else of it', async () => {
    const list = await verifier.ask<{ desk: { organisations: { edges: { node: { id: string } }[] } } }>(
      '{ desk { organisations(status: VERIFIED) { edges { node { id } } } } }',
    );
    const { id } = list.data.desk.organisations.edges[0]!.node;
    const open = (fields: string) =>
      verifier.ask(
        `query ($id: ID!) { desk { organisationCase(id: $id) { conflict checks sameUscc { id } registeredBy { name maskedIdNumber } organisation { ${fields} } } } }`,
        { id },
      );
    const answer = await open(
      'id name uscc legalRepresentativeName viewerSeat { id } seats { id } evidence { id }',
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      desk: { organisationCase: { conflict: null, organisation: { viewerSeat: null, seats: [] } } },
    });
    for (const closed of ['roster { totalCount }', 'bulkJobs { totalCount }', 'grants { totalCount }']) {
      const refused = await open(closed);
      expect([closed, refused.errors[0]?.extensions.code]).toEqual([closed, 'NOT_FOUND']);
    }
  });
});

describe('G17: nobody else', () => {
  const operations = [
    QUEUE,
    CASE,
    'query ($id: ID!) { desk { organisationCase(id: $id) { conflict } } }',
    'mutation ($id: ID!) { rejectGrant(input: { grantId: $id, reason: OTHER, comment: "x" }) { __typename } }',
    'mutation ($id: ID!) { askNotaryRegister(input: { grantId: $id }) { __typename } }',
    'mutation ($id: ID!) { suspendOrganisation(input: { organisationId: $id, checks: [] }) { __typename } }',
  ];

  it.each<[string, () => Promise<Browser>, string]>([
    ['a reviewer of cards', () => officer('heLi'), 'FORBIDDEN'],
    ['the administrator of an organisation', () => officer('suWenbo'), 'FORBIDDEN'],
    ['the mother herself', () => signedIn('qinLan'), 'FORBIDDEN'],
    ['a verifier before the second factor', () => signedIn('maChao'), 'STEP_UP_REQUIRED'],
    ['nobody', async () => app.browser(), 'UNAUTHENTICATED'],
  ])('G17: %s does not come to what is verified', async (_name, come, code) => {
    const id = await waiting(verifier, 'GUARDIAN');
    const browser = await come();
    for (const operation of operations) {
      const answer = await browser.ask(operation, operation === QUEUE ? {} : { id });
      expect(answer.errors[0]?.extensions.code).toBe(code);
      expect(answer.data ?? null).toBeNull();
    }
  });

  it('G17: a verifier reads neither cards nor grants as such', async () => {
    const id = await waiting(verifier, 'GUARDIAN');
    const answer = await verifier.ask(
      'query ($id: ID!) { node(id: $id) { id } viewer { grantsReceived { totalCount } cards { totalCount } } }',
      { id },
    );
    expect(answer.data).toEqual({
      node: null,
      viewer: { grantsReceived: { totalCount: 0 }, cards: { totalCount: 0 } },
    });
    const grant = await verifier.ask('query ($id: ID!) { grant(id: $id) { id } }', { id });
    expect(grant.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const card = await verifier.ask(
      'query ($id: ID) { card(number: "EX2024030712345", grantId: $id) { id } }',
      { id },
    );
    expect(card.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  async function signedIn(name: keyof typeof PEOPLE): Promise<Browser> {
    const browser = app.browser();
    await browser.signInAs(PEOPLE[name].name);
    return browser;
  }
});
