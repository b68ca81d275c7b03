import { expect, it } from 'vitest';
import { verifyChains } from '../access/verify-chains.ts';
import { countStatements } from '../db/statements.ts';
import { ORGANISATIONS } from '../demo/organisations.ts';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';
import { provenAs } from '../testing/planted-cards.ts';
import { callerAt } from '../testing/world.ts';
import { roster, rosterSummary } from './roster.ts';

const { id } = ORGANISATIONS.yunfan;
const ROSTER = `query Roster($id: ID!, $first: Int, $after: String, $filter: RosterFilter) {
  organisation(id: $id) {
    rosterSummary { employees cards needsAction byStatus { status count } }
    roster(first: $first, after: $after, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node {
        grantId personName maskedIdNumber needsAction deadline
        card { number status purpose redactions history { seq } seenAs { actorName principalName organisationName } }
      } }
    }
  }
}`;

interface Row {
  grantId: string;
  personName: string;
  maskedIdNumber: string;
  needsAction: boolean;
  deadline: string | null;
  card: { number: string; purpose: string | null; redactions: string[]; seenAs: Record<string, string> };
}
interface Found {
  organisation: {
    rosterSummary: { employees: number; cards: number; needsAction: number; byStatus: { count: number }[] };
    roster: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: Row }[];
    };
  };
}

/** In the order of the demo on 11 March 2024. */
const EMPLOYEES = ['郭晓岚', '何雨桐', '买买提·吐尔逊', '欧阳𬀩', '王䶮', '徐静怡', '陈思远', '赵一诺'];

onBothEngines((open) => {
  async function aRoster() {
    const { location } = await open();
    const clock = testClock();
    const app = await startTestApp({ location, clock });
    const agent = app.browser();
    await agent.signInProvenAs('唐婉清');
    const ask = (browser: Browser, variables: Record<string, unknown> = {}) =>
      browser.ask<Found>(ROSTER, { id, ...variables });
    const names = async (variables: Record<string, unknown>) =>
      (await ask(agent, variables)).data.organisation.roster.edges.map(({ node }) => node.personName);
    return { app, clock, agent, ask, names };
  }

  it('G6: shows employees whose grant holds by the cards handed in here, who needs action first, then by deadline', async () => {
    const { agent, ask } = await aRoster();
    const { data, errors } = await ask(agent);
    expect(errors).toEqual([]);
    const rows = data.organisation.roster.edges.map(({ node }) => node);
    expect(rows.map(({ personName }) => personName)).toEqual(EMPLOYEES);
    expect(rows.map(({ needsAction, deadline }) => [needsAction, deadline])).toEqual([
      [true, '2024-03-13'],
      [true, '2024-03-14'],
      [false, '2024-03-12'],
      [false, '2024-03-13'],
      [false, '2024-03-13'],
      [false, '2024-04-03'],
      [false, '2024-04-05'],
      [false, null],
    ]);
    expect(data.organisation.rosterSummary).toMatchObject({ employees: 8, cards: 8, needsAction: 2 });
    expect(rows[0]).toMatchObject({
      maskedIdNumber: '110***********0024',
      card: {
        seenAs: { actorName: '唐婉清', principalName: '郭晓岚', organisationName: ORGANISATIONS.yunfan.name },
      },
    });
  });

  it('G9: closes of each card what that employee did not agree to', async () => {
    const { agent, ask } = await aRoster();
    const { data } = await ask(agent, { filter: { name: '欧阳' } });
    const [row] = data.organisation.roster.edges;
    expect(row?.node.card).toMatchObject({
      purpose: null,
      history: null,
      redactions: [
        'PURPOSE',
        'DESTINATION',
        'COMMENT',
        'SUPPLEMENT',
        'RECEIPTS',
        'EXPEDITE',
        'EXTENSION',
        'CORRECTIONS',
        'HISTORY',
      ],
    });
  });

  it('filters by status, by need and by name, and pages without a gap', async () => {
    const { agent, ask, names } = await aRoster();
    expect(await names({ filter: { statuses: ['PENDING'] } })).toEqual(['欧阳𬀩', '王䶮']);
    expect(await names({ filter: { needsAction: true } })).toEqual(['郭晓岚', '何雨桐']);
    expect(await names({ filter: { needsAction: false } })).toEqual(EMPLOYEES.slice(2));
    expect(await names({ filter: { name: '·吐尔逊' } })).toEqual(['买买提·吐尔逊']);
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await ask(agent, { first: 3, after });
      const { edges, pageInfo, totalCount } = data.organisation.roster;
      paged.push(...edges.map(({ node }) => node.personName));
      expect(totalCount).toBe(8);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(EMPLOYEES);
  });

  it('I3: what is no part of a name is in nobody’s', async () => {
    const { names } = await aRoster();
    for (const name of ['%', '_', '\\', "' or 1=1 --", '·'])
      expect(await names({ filter: { name } })).toEqual([]);
  });

  it('G2: counts what ended or opened by itself as it is now', async () => {
    const { agent, clock, ask, names } = await aRoster();
    clock.moveTo('2024-03-15T00:00:00+08:00');
    await agent.signInProvenAs('唐婉清');
    expect(await names({ filter: { statuses: ['LAPSED'] } })).toEqual(['郭晓岚', '何雨桐']);
    // The usual time is over for two who wait for review and one who waits for approval.
    expect(await names({ filter: { needsAction: true } })).toEqual(['买买提·吐尔逊', '欧阳𬀩', '王䶮']);
    expect((await ask(agent)).data.organisation.rosterSummary.needsAction).toBe(3);
  });

  it('G5: an agent whose seat ends sees nothing at the next request', async () => {
    const { app, clock, ask } = await aRoster();
    const leaving = app.browser();
    await leaving.signInProvenAs('邓凯');
    expect((await ask(leaving)).data.organisation.roster.totalCount).toBe(8);
    clock.moveTo('2024-03-16T00:00:00+08:00');
    await leaving.signInProvenAs('邓凯');
    expect((await ask(leaving)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('G5: an organisation that is suspended sees nothing at the next request', async () => {
    const { app, agent, ask } = await aRoster();
    const { tables, write } = app.services.database;
    await write((tx) => tx.update(tables.organisations).set({ status: 'SUSPENDED' }));
    const { data } = await ask(agent);
    expect(data.organisation.roster).toMatchObject({ totalCount: 0, edges: [] });
    expect(data.organisation.rosterSummary).toMatchObject({ employees: 0, cards: 0 });
  });

  it('G1: is for whoever has a seat and has proven the second factor', async () => {
    const { app, ask } = await aRoster();
    const unproven = app.browser();
    await unproven.signInAs('唐婉清');
    expect((await ask(unproven)).errors[0]?.extensions).toMatchObject({
      code: 'STEP_UP_REQUIRED',
      factor: 'TOTP',
    });
    const stranger = app.browser();
    await stranger.signInAs('郭晓岚');
    expect((await ask(stranger)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const outsider = provenAs(PEOPLE.zhaoMin.id);
    const notFound = expect.objectContaining({ code: 'NOT_FOUND' });
    const page = roster(app.services, callerAt('home'), outsider, id, {}, {});
    await expect(page).rejects.toEqual(notFound);
    await expect(rosterSummary(app.services, outsider, id)).rejects.toEqual(notFound);
  });

  it('J4: each card that is shown stands in its owner’s log, once in ten minutes, and the chains hold', async () => {
    const { app, agent, ask } = await aRoster();
    await ask(agent);
    await ask(agent);
    const owner = app.browser();
    await owner.signInAs('郭晓岚');
    const { data } = await owner.ask<{
      viewer: { accessLog: { edges: { node: Record<string, string | null> }[] } };
    }>(
      '{ viewer { accessLog(first: 1) { edges { node { action actorName organisationName cardNumber grantId } } } } }',
    );
    expect(data.viewer.accessLog.edges[0]?.node).toMatchObject({
      action: 'LIST_CARDS',
      actorName: '唐婉清',
      organisationName: ORGANISATIONS.yunfan.name,
      cardNumber: expect.stringMatching(/^EX/),
    });
    const { database } = app.services;
    const { accessRecords } = database.tables;
    const records = await database.read.select().from(accessRecords);
    const listed = records.filter(
      ({ action, principalId, at }) =>
        action === 'LIST_CARDS' && principalId === PEOPLE.heYutong.id && at >= app.services.clock.now(),
    );
    expect(listed).toHaveLength(1);
    expect((await verifyChains(database)).broken).toEqual([]);
  });

  it('J3: a cursor behind the end does not count whom a name and a status fit, which no log would know', async () => {
    const { agent, ask } = await aRoster();
    const after = Buffer.from('19999-12-31 zzzz').toString('base64url');
    const { data } = await ask(agent, { after, filter: { name: '郭晓岚' } });
    expect(data.organisation.roster).toMatchObject({ edges: [], totalCount: 0 });
  });

  it('J3: nothing is shown when the reading cannot be recorded', async () => {
    const { app, agent, ask } = await aRoster();
    const { database } = app.services;
    // A head that does not fit makes the next record clash with the one that is there.
    const { applicants } = database.tables;
    await database.write((tx) => tx.update(applicants).set({ accessCount: 0 }));
    const { data, errors } = await ask(agent, { filter: { statuses: ['COMPLETED', 'APPROVED'] } });
    expect(errors[0]?.extensions.code).toBe('CONFLICT');
    expect(data).toBeNull();
  });

  it('a page takes as many statements for eight cards as for two', async () => {
    const { app } = await aRoster();
    const agent = provenAs(PEOPLE.tangWanqing.id);
    const statements = async (first: number) => {
      const page = () => roster(app.services, callerAt('office'), agent, id, {}, { first });
      return (await countStatements(page)).statements.length;
    };
    expect(await statements(8)).toBeGreaterThan(10);
    expect(await statements(2)).toBe(await statements(8));
  });
});
