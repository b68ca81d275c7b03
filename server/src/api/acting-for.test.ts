import { beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { onBothEngines, type TestDatabase } from '../testing/engines.ts';

/** 张小禾’s and 梁启明’s in the demo; the agent 唐婉清 of 北京云帆科技有限公司 may see 欧阳𬀩’s status and dates. */
const CHILDS = 'EX2024022800913';

const CARD = `{
  id number status purpose destination comment history { comment } redactions openActions { name }
  supplement { comment } seenAs { actorName principalName kind organisationName grantId }
  principal { name maskedIdNumber maskedPhoneNumber maskedPassportNumber }
}`;
const RECEIVED = `{ viewer { grantsReceived { edges { node {
  id state delegateName principal { name } cards { totalCount edges { node ${CARD} } }
} } } } }`;
const ONE = `query ($number: String, $id: ID, $grantId: ID) { card(number: $number, id: $id, grantId: $grantId) ${CARD} }`;
const LOG = `query ($part: AccessLogPart) { viewer { minor { seesAccessLog } accessLog(part: $part) {
  totalCount edges { node { actor actorName organisationName grantKind grantId grantEnded action cardNumber outcome } }
} } }`;

interface SeenCard {
  id: string;
  number: string;
  redactions: string[];
}
interface SeenGrant {
  id: string;
  state: string;
  principal: { name: string };
  cards: { totalCount: number; edges: { node: SeenCard }[] } | null;
}
interface Log {
  viewer: {
    minor: { seesAccessLog: boolean } | null;
    accessLog: { totalCount: number; edges: { node: Record<string, unknown> }[] };
  };
}

onBothEngines((open) => {
  let database: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    database = await open();
    app = await startTestApp({ location: database.location });
  });

  async function signedIn(name: string): Promise<Browser> {
    const browser = app.browser();
    await browser.signInAs(name);
    return browser;
  }

  async function grantsOf(browser: Browser): Promise<SeenGrant[]> {
    const { data } = await browser.ask<{ viewer: { grantsReceived: { edges: { node: SeenGrant }[] } } }>(
      RECEIVED,
    );
    return data.viewer.grantsReceived.edges.map(({ node }) => node);
  }

  async function grantOn(browser: Browser, principal: string): Promise<SeenGrant> {
    return (await grantsOf(browser)).find((grant) => grant.principal.name === principal)!;
  }

  it('G18: a mother sees her child’s cards, each with who looks, for whom and under which grant', async () => {
    const mother = await signedIn('宋雅琴');
    const grant = await grantOn(mother, '张小禾');
    expect(grant.cards?.totalCount).toBe(2);
    expect(grant.cards?.edges[1]?.node).toMatchObject({
      number: CHILDS,
      status: 'APPROVED',
      destination: 'TH',
      redactions: [],
      seenAs: {
        actorName: '宋雅琴',
        principalName: '张小禾',
        kind: 'GUARDIAN',
        organisationName: null,
        grantId: grant.id,
      },
      principal: { maskedIdNumber: '110***********0033', maskedPassportNumber: 'E******14' },
    });
    const { id } = grant.cards!.edges[1]!.node;
    const byNumber = await mother.ask(ONE, { number: CHILDS, grantId: grant.id });
    const byId = await mother.ask(ONE, { id, grantId: grant.id });
    expect(byNumber.data).toEqual(byId.data);
    expect(byNumber.data).toMatchObject({ card: { number: CHILDS } });
  });

  it('G18: one’s own card is seen as oneself, with all that one may know', async () => {
    const zhangSan = await signedIn('张三');
    expect((await zhangSan.ask(ONE, { number: 'EX2024030712345' })).data).toMatchObject({
      card: {
        redactions: [],
        seenAs: { actorName: '张三', principalName: '张三', grantId: null, kind: null },
        principal: { maskedIdNumber: '110***********1234', maskedPhoneNumber: '138****8000' },
      },
    });
  });

  it('G1, F12: neither number nor id opens a card without its grant, nor another’s grant', async () => {
    const mother = await signedIn('宋雅琴');
    const grant = await grantOn(mother, '张小禾');
    const { id } = grant.cards!.edges[1]!.node;
    const proxy = await signedIn('罗佩文');
    const answers = [
      await mother.ask(ONE, { number: CHILDS }),
      await mother.ask(ONE, { id }),
      await mother.ask(ONE, { id, grantId: 'no-such-grant' }),
      await proxy.ask(ONE, { id, grantId: grant.id }),
      await proxy.ask(ONE, { number: CHILDS, grantId: grant.id }),
    ];
    for (const { text } of answers) expect(text).toBe(answers[0]!.text);
    expect(answers[0]!.errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    const nodes = await mother.ask('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', {
      id,
    });
    expect(nodes.data).toEqual({ node: null, nodes: [null] });
    const both = await mother.ask(ONE, { id, number: CHILDS, grantId: grant.id });
    expect(both.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('C9, G9: an agent without the second factor is asked for it; with it sees as much as was agreed to', async () => {
    const agent = await signedIn('唐婉清');
    const { delegationGrants: g, applicants, sessions } = database.tables;
    const people = await database.read
      .select({ id: applicants.id, name: applicants.nameOriginal })
      .from(applicants);
    const ouyang = people.find(({ name }) => name === '欧阳𬀩')!.id;
    const grants = await database.read.select().from(g);
    const grantId = grants.find(({ principalId }) => principalId === ouyang)!.id;
    const read = () =>
      agent.ask(`query ($id: ID!) { grant(id: $id) { cards { edges { node ${CARD} } } } }`, { id: grantId });
    expect((await read()).errors[0]?.extensions).toMatchObject({ code: 'STEP_UP_REQUIRED', factor: 'TOTP' });

    await database.write((tx) => tx.update(sessions).set({ secondFactorAt: new Date() }));
    const closed = { purpose: null, destination: null, comment: null, supplement: null, history: null };
    expect((await read()).data).toMatchObject({
      grant: {
        cards: {
          edges: [
            {
              node: {
                ...closed,
                status: 'PENDING',
                redactions: [
                  ...['PURPOSE', 'DESTINATION', 'COMMENT', 'SUPPLEMENT'],
                  ...['RECEIPTS', 'EXPEDITE', 'EXTENSION', 'CORRECTIONS', 'HISTORY'],
                ],
                openActions: [],
                seenAs: { actorName: '唐婉清', organisationName: '北京云帆科技有限公司', kind: 'EMPLOYER' },
                principal: { maskedIdNumber: '420***********0030', maskedPhoneNumber: null },
              },
            },
          ],
        },
      },
    });
  });

  it('J4: the principal finds who looked, and who tried when it was over', async () => {
    const proxy = await signedIn('罗佩文');
    const grant = await grantOn(proxy, '梁启明');
    const principal = await signedIn('梁启明');
    const looked = {
      actor: 'DELEGATE',
      actorName: '罗佩文',
      grantKind: 'NOTARISED_PROXY',
      grantId: grant.id,
    };
    const newest = async (part: string) =>
      (await principal.ask<Log>(LOG, { part })).data.viewer.accessLog.edges[0]?.node;
    expect(await newest('OTHERS')).toMatchObject({
      ...looked,
      action: 'LIST_CARDS',
      outcome: 'ALLOWED',
      grantEnded: false,
    });
    const revoke = 'mutation ($input: GrantIdInput!) { revokeGrant(input: $input) { __typename } }';
    await principal.ask(revoke, { input: { grantId: grant.id } });
    expect((await grantOn(proxy, '梁启明')).cards).toBeNull();
    expect(await newest('DENIED')).toMatchObject({
      ...looked,
      cardNumber: null,
      outcome: 'DENIED',
      grantEnded: true,
    });
  });

  it('J4: a child under 16 finds only the own doings, and is told so', async () => {
    const child = await signedIn('张小禾');
    const { data } = await child.ask<Log>(LOG);
    expect(data.viewer.minor).toEqual({ seesAccessLog: false });
    const others = data.viewer.accessLog.edges.filter(({ node }) => node['actor'] !== 'SELF');
    expect(others).toEqual([]);
  });

  it('J3: what cannot be recorded is not shown', async () => {
    const mother = await signedIn('宋雅琴');
    const { id } = await grantOn(mother, '张小禾');
    await database.raw('ALTER TABLE access_records RENAME TO gone');
    const answer = await mother.ask(ONE, { number: CHILDS, grantId: id });
    await database.raw('ALTER TABLE gone RENAME TO access_records');
    expect(answer.errors[0]?.extensions.code).toBe('INTERNAL');
    expect(answer.text).not.toContain('APPROVED');
  });
});
