import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { testClock } from '../testing/clock.ts';
import { aProxyGrant, aSeat } from '../testing/planted-grants.ts';

const QUEUE = `query Queue($filter: DeskCardFilter, $first: Int) {
  desk {
    cards(filter: $filter, first: $first) {
      totalCount pageInfo { endCursor hasNextPage }
      edges { cursor node {
        id number maskedName purpose purposeText destination status expedite expediteReason minor wanted dueOn dueAt late
        workingDaysLate workingDay documentsBack assignment { mine until }
      } }
    }
    cardCounts { mine taken late dueToday expedited documentsBack corrections }
  }
}`;

const CASE = `fragment Case on DeskCardCase {
  id number applicationDate status purpose purposeText destination expectedExitDate approvedOn validUntil comment supplementDueOn
  progress { workingDay expectedOn late nextStep days { date kind holiday } } asOf
  version channel exitedOn dueAt late wanted assignedUntil
  applicant { name maskedIdNumber maskedPhoneNumber maskedPassportNumber age minor }
  submission { at actor byName organisationName grantKind receiptNumber }
  expedite
  expediteRequests { id reason explanation requestedAt requestedAs decideBy state decidedAt decidedBy decisionNote }
  proofs { ...file }
  supplements {
    id round items { code text required satisfied files { ...file } } reasonCodes comment dueOn dueAt state extendedOnce
    moreTimeReason submittedAt submittedBy submittedAs receiptNumber
  }
  extensions {
    id requestedAt requestedAs reason requestedDays oldValidUntil wantedUntil newValidUntil state decidedAt decidedBy decisionNote
  }
  corrections {
    id requestedAt reason dueOn state decidedAt decidedAs decidedBy decisionNote
    changes { field from to } files { ...file }
  }
  history { id seq from to action at actor actorName comment internalNote reasonCodes }
  notes { id at byName mine text }
  otherCards { number status }
  openActions { name opensAt closesAt }
  conflict
}
fragment file on StoredFile { id name mime bytes sha256 state uploadedAt item }`;

const OPEN = `query Open($cardId: ID!) { desk { cardCase(cardId: $cardId) { ...Case } } } ${CASE}`;
const TAKE = `mutation Take($input: TakeCaseInput!) {
  takeCase(input: $input) {
    __typename ... on CaseTaken { case { ...Case } } ... on CaseTakenByOther { until } ... on CaseReasonNeeded { cardId }
  }
} ${CASE}`;
const DECIDE = (name: string) => `mutation Decide($input: DecideCardInput!) {
  ${name}(input: $input) {
    __typename ... on CaseDecided { case { status version wanted assignedUntil } } ... on CardRefused { reason }
  }
}`;

interface Row {
  id: string;
  number: string;
  late: boolean;
  wanted: string[];
}
interface Queue {
  desk: { cards: { totalCount: number; edges: { node: Row }[] }; cardCounts: Record<string, number> };
}
interface Taken {
  takeCase: { __typename: string; case: { version: number; applicant: { name: string } } };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock: testClock() });
});

const signedIn = new Map<string, Promise<Browser>>();
/** Signed in once: what an authenticator shows is good once. */
function officer(name: keyof typeof PEOPLE): Promise<Browser> {
  const signIn = async () => {
    const browser = app.browser();
    await browser.signInProvenAs(PEOPLE[name].name);
    return browser;
  };
  const known = signedIn.get(name) ?? signIn();
  signedIn.set(name, known);
  return known;
}
async function queue(browser: Browser, filter: object = {}): Promise<Row[]> {
  const { data } = await browser.ask<Queue>(QUEUE, { filter, first: 100 });
  return data.desk.cards.edges.map(({ node }) => node);
}
async function idOf(number: string): Promise<string> {
  const { read, tables } = app.services.database;
  const [card] = await read.select().from(tables.cards).where(eq(tables.cards.cardNumber, number));
  return card!.id;
}
const take = (browser: Browser, cardId: string) => browser.ask<Taken>(TAKE, { input: { cardId } });

const LATE = 'EX2024030503318';
const IN_HASTE = 'EX2024031100052';
const DOCUMENTS_BACK = 'EX2024030627590';

describe('the officers’ desk for cards', () => {
  it('shows a reviewer a case of every kind, names masked, a hundred rows within what a query may cost', async () => {
    const reviewer = await officer('heLi');
    const answer = await reviewer.ask<Queue>(QUEUE, { first: 100 });
    expect(answer.errors).toEqual([]);
    const rows = answer.data.desk.cards.edges.map(({ node }) => node);
    expect(rows[0]).toMatchObject({
      number: IN_HASTE,
      maskedName: '林*',
      expediteReason: 'CRITICAL_ILLNESS',
      dueAt: '2024-03-11T05:00:00.000Z',
      wanted: ['EXPEDITE', 'REVIEW'],
    });
    expect(rows.find(({ number }) => number === LATE)).toMatchObject({ late: true, workingDaysLate: 1 });
    expect(rows.find(({ number }) => number === DOCUMENTS_BACK)).toMatchObject({ documentsBack: true });
    const { mine, late, dueToday, expedited, documentsBack, corrections } = answer.data.desk.cardCounts;
    expect(mine).toBe(rows.length);
    for (const count of [late, dueToday, expedited, documentsBack, corrections])
      expect(count).toBeGreaterThan(0);
    for (const { name } of Object.values(PEOPLE))
      if (name !== '何丽') expect(answer.text).not.toContain(name);
  });

  it('J4: a taken case shows all that decides, and its owner sees which office looked', async () => {
    const reviewer = await officer('heLi');
    const cardId = await idOf(DOCUMENTS_BACK);
    const taken = await take(reviewer, cardId);
    expect(taken.errors).toEqual([]);
    expect(taken.data.takeCase).toMatchObject({
      __typename: 'CaseTaken',
      case: {
        number: DOCUMENTS_BACK,
        applicant: { name: '谭薇', maskedIdNumber: '370***********0013', age: 36, minor: false },
        submission: { actor: 'SELF', byName: '谭薇' },
        supplements: [
          {
            state: 'SUBMITTED',
            submittedBy: '谭薇',
            items: [
              {
                code: 'ITINERARY',
                files: [{ name: '行程安排.png', sha256: expect.stringMatching(/^[\da-f]{64}$/) }],
              },
              { code: 'ACCOMMODATION', files: [{ name: '住宿预订单.png' }] },
            ],
          },
        ],
        history: [
          { action: 'SUPPLEMENT' },
          { action: 'REQUEST_DOCUMENTS', actorName: '陆瑶', internalNote: expect.any(String) },
          {},
        ],
        conflict: null,
      },
    });
    const opened = await reviewer.ask<{ desk: { cardCase: object } }>(OPEN, { cardId });
    expect(opened.errors).toEqual([]);
    expect(opened.data.desk.cardCase).toMatchObject({ number: DOCUMENTS_BACK });

    const owner = app.browser();
    await owner.signInAs('谭薇');
    const log = await owner.ask<{ viewer: { accessLog: { edges: { node: object }[] } } }>(
      '{ viewer { accessLog(first: 1, part: OTHERS) { edges { node { action actor officeName cardNumber } } } } }',
    );
    expect(log.data.viewer.accessLog.edges[0]?.node).toEqual({
      action: 'READ_CARD',
      actor: 'OFFICER',
      officeName: '示例北京出入境服务大厅',
      cardNumber: DOCUMENTS_BACK,
    });
    const own = await owner.ask(
      'query ($number: String!) { card(number: $number) { history { comment } } }',
      { number: DOCUMENTS_BACK },
    );
    expect(own.text).not.toContain('来电说');
  });

  it('H4: its files open while it is taken, and to nobody else', async () => {
    const reviewer = await officer('heLi');
    const cardId = await idOf(IN_HASTE);
    const { data } = await reviewer.ask<{ takeCase: { case: { proofs: { id: string }[] } } }>(TAKE, {
      input: { cardId },
    });
    const [proof] = data.takeCase.case.proofs;
    expect((await reviewer.send(`/files/${proof!.id}`)).status).toBe(200);
    const other = await officer('luYao');
    expect((await other.send(`/files/${proof!.id}`)).status).toBe(404);
    await reviewer.ask('mutation ($id: ID!) { releaseCase(input: { cardId: $id }) { cardId } }', {
      id: cardId,
    });
    expect((await reviewer.send(`/files/${proof!.id}`)).status).toBe(404);
  });

  it('K2: of two officers one takes the case; of two decisions of one officer one is done', async () => {
    const both = await officer('yanShu');
    const again = app.browser();
    for (const [name, value] of both.cookies) again.cookies.set(name, value);
    const other = await officer('luYao');
    const cardId = await idOf(IN_HASTE);
    const takings = await Promise.all([take(both, cardId), take(other, cardId)]);
    expect(takings.map(({ data }) => data.takeCase.__typename).sort()).toEqual([
      'CaseTaken',
      'CaseTakenByOther',
    ]);
    const winner = takings[0]!.data.takeCase.__typename === 'CaseTaken' ? both : other;
    if (winner === other) {
      await other.ask('mutation ($id: ID!) { releaseCase(input: { cardId: $id }) { cardId } }', {
        id: cardId,
      });
      await take(both, cardId);
    }
    const input = { cardId, seenVersion: 1, comment: '已核实' };
    const decisions = await Promise.all([
      both.ask(DECIDE('grantExpedite'), { input }),
      again.ask(DECIDE('declineExpedite'), { input }),
    ]);
    const codes = decisions.map(({ errors }) => errors[0]?.extensions.code ?? 'done');
    expect(codes.sort()).toEqual(['CONFLICT', 'done']);
  });
});

describe('G12: who may not', () => {
  it('G12: needs the second factor', async () => {
    const browser = app.browser();
    await browser.signInAs('高明');
    const { errors } = await browser.ask(QUEUE, {});
    expect(errors[0]?.extensions).toMatchObject({ code: 'STEP_UP_REQUIRED' });
  });

  /** How an officer comes to be too close, and whose card it is. */
  const TIES: readonly [
    string,
    keyof typeof PEOPLE,
    (officerId: string, ownerId: string) => Promise<unknown>,
  ][] = [
    [
      'whose proxy they were asked to be',
      'zhouHang',
      (delegateApplicantId, principalId) =>
        aProxyGrant(ground(), { principalId, delegateApplicantId, state: 'REJECTED' }),
    ],
    [
      'who is their proxy',
      'wuXinyi',
      (principalId, delegateApplicantId) =>
        aProxyGrant(ground(), { principalId, delegateApplicantId, state: 'ENDED', endReason: 'RESIGNED' }),
    ],
    ['whose employer is theirs', 'ouyangWei', (applicantId) => seatAtYunfan(applicantId)],
  ];
  const ground = () => ({ ...app.services.database, vault: app.services.vault });
  async function seatAtYunfan(applicantId: string) {
    const { read, tables } = app.services.database;
    const [org] = await read
      .select()
      .from(tables.organisations)
      .where(eq(tables.organisations.name, '北京云帆科技有限公司'));
    return aSeat(ground(), { orgId: org!.id, applicantId });
  }

  it.each(TIES)('G12: nothing about the card of somebody %s', async (_how, owner, tie) => {
    const reviewer = await officer('luYao');
    const { read, tables } = app.services.database;
    const { cards } = tables;
    const [card] = await read
      .select()
      .from(cards)
      .where(and(eq(cards.principalId, PEOPLE[owner].id), eq(cards.status, 'PENDING')));
    const { id: cardId, cardNumber } = card!;
    expect((await queue(reviewer)).map(({ id }) => id)).toContain(cardId);
    await tie(PEOPLE.luYao.id, PEOPLE[owner].id);
    expect((await queue(reviewer)).map(({ id }) => id)).not.toContain(cardId);
    expect(await queue(reviewer, { number: cardNumber })).toEqual([]);
    const unknown = await take(reviewer, 'no-such-card');
    const taken = await take(reviewer, cardId);
    expect(taken.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(taken.text.length).toBe(unknown.text.length);
    const { data } = await reviewer.ask<{ desk: { cardCase: null } }>(OPEN, { cardId });
    expect(data.desk.cardCase).toBeNull();
    for (const name of ['reviewCard', 'approveCard', 'grantExpedite', 'correctCard', 'refuseCorrection']) {
      const decided = await reviewer.ask(DECIDE(name), {
        input: { cardId, seenVersion: card!.version, comment: '好' },
      });
      expect(decided.text).toContain('CASE_NOT_TAKEN');
    }
    // Somebody else does it.
    expect((await queue(await officer('heLi'))).map(({ id }) => id)).toContain(cardId);
  });

  it('G12: an officer’s own card is nothing to them, at the desk and on the telephone', async () => {
    const { read, tables, write } = app.services.database;
    const { cards } = tables;
    const [card] = await read.select().from(cards).where(eq(cards.cardNumber, 'EX2024030840517'));
    for (const name of ['heLi', 'linFeng'] as const) {
      await write((tx) =>
        tx.update(cards).set({ principalId: PEOPLE[name].id }).where(eq(cards.id, card!.id)),
      );
      const browser = await officer(name);
      if (name === 'heLi') {
        expect((await queue(browser)).map(({ id }) => id)).not.toContain(card!.id);
        expect((await take(browser, card!.id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
      } else {
        const answer = await browser.ask('{ desk { hotlineCard(number: "EX2024030840517") { id } } }');
        expect(answer.data).toEqual({ desk: { hotlineCard: null } });
      }
    }
  });
});
