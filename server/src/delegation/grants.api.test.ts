import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

const GRANT = `__typename id kind state scopes resourceRule listedCardNumbers validTo endReason viewerIsPrincipal delegateName
  principal { name maskedIdNumber maskedPhoneNumber } openActions events { action from to actor }
  ... on GuardianGrant { delegate { name } evidence { type files { id } } agesOutAt }
  ... on EmployerGrant { organisation { name uscc } confirmedUntil }
  ... on NotarisedProxyGrant { delegate { name } deed { deedNumber periodTo } registerCheck }`;
const REQUEST = `mutation ($input: RequestGuardianGrantInput!) { answer: requestGuardianGrant(input: $input) {
  __typename ... on GrantRequested { grant { ${GRANT} } } ... on GrantRefused { reason retryAfterSeconds }
  ... on InvalidInput { problems { field reason } } } }`;
const CANCEL = `mutation ($input: GrantIdInput!) { answer: cancelGrantRequest(input: $input) {
  __typename ... on GrantChanged { grant { ${GRANT} } } ... on GrantRefused { reason } } }`;
const MINE = `{ viewer { minor { age seesAccessLog } blockedRequesters { name }
  grantsGiven { totalCount } grantsReceived(filter: { states: [REQUESTED, CANCELLED] }) { totalCount edges { node { ${GRANT} } } } } }`;
const ONE = `query ($id: ID!) { grant(id: $id) { ${GRANT} } node(id: $id) { __typename id } }`;

interface Asked {
  answer: { __typename: string; reason?: string; grant?: { id: string; state: string } };
}

const CHILD = { name: '秦小满', idNumber: '500103201807200033' };
const ask = (browser: Browser, child = CHILD) =>
  browser.ask<Asked>(REQUEST, {
    input: { child, evidenceType: 'BIRTH_CERTIFICATE', scopes: ['CARD_READ', 'CARD_DETAIL'] },
  });

it('G10: a request through the API: asked, listed, read by its party alone, taken back once', async () => {
  const app = await startTestApp();
  const mother = app.browser();
  await mother.signInAs('宋雅琴');
  const { data, errors } = await ask(mother);
  expect(errors).toEqual([]);
  expect(data.answer).toMatchObject({
    __typename: 'GrantRequested',
    grant: {
      __typename: 'GuardianGrant',
      ...{ kind: 'GUARDIAN', state: 'REQUESTED', scopes: ['CARD_READ', 'CARD_DETAIL'] },
      principal: { name: '秦小满', maskedIdNumber: '500***********0033', maskedPhoneNumber: null },
      ...{ delegate: { name: '宋雅琴' }, evidence: { type: 'BIRTH_CERTIFICATE', files: [] } },
      openActions: ['SUBMIT_EVIDENCE', 'CANCEL'],
      events: [{ action: 'REQUEST', from: null, to: 'REQUESTED', actor: 'DELEGATE' }],
    },
  });
  const id = data.answer.grant!.id;
  expect((await ask(mother)).data.answer).toMatchObject({ reason: 'ALREADY_OPEN' });

  expect((await mother.ask(ONE, { id })).data).toMatchObject({
    grant: { id },
    node: { __typename: 'GuardianGrant', id },
  });
  const stranger = app.browser();
  await stranger.signInAs('周涛');
  const foreign = await stranger.ask(ONE, { id });
  expect(foreign.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  expect((await stranger.ask(CANCEL, { input: { grantId: id } })).errors[0]?.extensions.code).toBe(
    'NOT_FOUND',
  );

  const input = { grantId: id };
  expect((await mother.ask<Asked>(CANCEL, { input })).data.answer.grant?.state).toBe('CANCELLED');
  expect((await mother.ask<Asked>(CANCEL, { input })).data.answer.reason).toBe('NOT_ALLOWED_NOW');
  const mine = await mother.ask(MINE);
  expect(mine.errors).toEqual([]);
  expect(mine.data).toMatchObject({
    viewer: { minor: null, grantsReceived: { totalCount: 1, edges: [{ node: { id, state: 'CANCELLED' } }] } },
  });
  expect(app.logged.join()).not.toMatch(/秦小满|500103201807200033/);
});
