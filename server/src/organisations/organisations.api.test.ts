import { beforeAll, expect, it } from 'vitest';
import { ORGANISATIONS } from '../demo/organisations.ts';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

const { id, name, uscc } = ORGANISATIONS.yunfan;
const ORGANISATION = `query ($id: ID!) {
  organisation(id: $id) {
    id name uscc status legalRepresentativeName decisionNote evidence { id }
    viewerSeat { role personName isLive } seats { personName role isLive isOffer }
    grants { totalCount } bulkJobs { totalCount }
  }
  node(id: $id) { id __typename }
}`;

interface Found {
  organisation: { seats: { personName: string; isOffer: boolean }[]; grants: { totalCount: number } };
}

let app: TestApp;
let admin: Browser;
beforeAll(async () => {
  app = await startTestApp();
  admin = app.browser();
  await admin.signInProvenAs('苏文博');
});

it('G6: shows an organisation to its administrator with everybody in it, to an agent with the own seat', async () => {
  const { data, errors } = await admin.ask<Found>(ORGANISATION, { id });
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    organisation: { name, uscc, status: 'VERIFIED', viewerSeat: { role: 'ADMIN', personName: '苏文博' } },
    node: { id, __typename: 'Organisation' },
  });
  expect(data.organisation.seats.map(({ personName }) => personName).toSorted()).toEqual(
    ['苏文博', '唐婉清', '邓凯'].toSorted(),
  );
  expect(data.organisation.grants.totalCount).toBeGreaterThan(8);

  const agent = app.browser();
  await agent.signInProvenAs('唐婉清');
  const seen = await agent.ask<Found>(ORGANISATION, { id });
  expect(seen.data.organisation.seats).toMatchObject([{ personName: '唐婉清' }]);
});

it('G1: an employee, and who registered another organisation, find no such organisation', async () => {
  for (const person of ['郭晓岚', '赵敏']) {
    const stranger = app.browser();
    await stranger.signInAs(person);
    const { errors } = await stranger.ask(ORGANISATION, { id });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await stranger.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
      node: null,
    });
  }
});

it('G10: an offer goes out, is seen by the one it names, and is declined', async () => {
  const input = {
    organisationId: id,
    person: { name: '周涛', idNumber: PEOPLE.zhouTao.idNumber },
    role: 'AGENT',
    lastDay: '2024-04-10',
  };
  const given = await admin.ask(
    'mutation ($input: GiveSeatInput!) { giveSeat(input: $input) { __typename ... on OrganisationChanged { organisation { seats { personName isOffer isLive } } } } }',
    { input },
  );
  expect(given.text).toContain('{"personName":"周涛","isOffer":true,"isLive":false}');
  const named = app.browser();
  await named.signInAs('周涛');
  const seats = '{ viewer { seats { id organisationName isOffer isLive } } }';
  const { data } = await named.ask<{ viewer: { seats: { id: string }[] } }>(seats);
  expect(data.viewer.seats).toMatchObject([{ organisationName: name, isOffer: true, isLive: false }]);
  const accepted = await named.ask(
    'mutation ($input: SeatIdInput!) { acceptSeat(input: $input) { __typename } }',
    { input: { seatId: data.viewer.seats[0]?.id } },
  );
  expect(accepted.errors[0]?.extensions).toMatchObject({ code: 'STEP_UP_REQUIRED', factor: 'TOTP' });
});

it('an administrator confirms employees, and only their own grants', async () => {
  const roster = await admin.ask<{
    organisation: { roster: { edges: { node: { grantId: string; confirmedUntil: string } }[] } };
  }>('query ($id: ID!) { organisation(id: $id) { roster { edges { node { grantId confirmedUntil } } } } }', {
    id,
  });
  const grantIds = roster.data.organisation.roster.edges.map(({ node }) => node.grantId);
  const reconfirm = (ids: string[]) =>
    admin.ask('mutation ($input: ReconfirmInput!) { reconfirmEmployees(input: $input) { __typename } }', {
      input: { organisationId: id, grantIds: ids },
    });
  expect((await reconfirm(grantIds)).data).toEqual({
    reconfirmEmployees: { __typename: 'OrganisationChanged' },
  });
  expect((await reconfirm([...grantIds, 'none'])).errors[0]?.extensions.code).toBe('NOT_FOUND');
});
