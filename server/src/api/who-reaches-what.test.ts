import { SHARE_CONSENT_TEXT } from '@exit-card/shared/share';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { ORGANISATIONS } from '../demo/organisations.ts';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

/** People of the demo, and how far they have proved themselves. */
const ACTORS = {
  nobody: null,
  stranger: '周涛',
  principal: '郭晓岚',
  mother: '宋雅琴',
  child: '张小禾',
  agent: '唐婉清',
  provenAgent: '唐婉清',
  administrator: '苏文博',
  officer: '马超',
  verifier: '马超',
} as const;
type Actor = keyof typeof ACTORS;
const PROVEN: readonly Actor[] = ['provenAgent', 'administrator', 'verifier'];

/** What each door answers, by hand: those to whom it opens, and what the others hear. */
interface Row {
  readonly ask: (ids: Ids) => [document: string, variables?: Record<string, unknown>];
  readonly opensTo: readonly Actor[];
  readonly asksForFactor?: readonly Actor[];
  readonly otherwise: 'NOT_FOUND' | 'FORBIDDEN' | 'null';
}
interface Ids {
  readonly card: string;
  readonly employerGrant: string;
  readonly guardianGrant: string;
  readonly pendingGrant: string;
  readonly organisation: string;
  readonly file: string;
  readonly receipt: string;
}

const SIGNED_IN = (Object.keys(ACTORS) as Actor[]).filter((actor) => actor !== 'nobody');
const UNPROVEN = SIGNED_IN.filter((actor) => !PROVEN.includes(actor));
const SEATED: readonly Actor[] = ['agent', 'provenAgent', 'administrator'];
const byId =
  (field: string, id: keyof Ids) =>
  (ids: Ids): [string, Record<string, unknown>] => [
    `query ($id: ID!) { ${field} { __typename } }`,
    { id: ids[id] },
  ];

const DOORS: Readonly<Record<string, Row>> = {
  'the own card': { ask: byId('card(id: $id)', 'card'), opensTo: ['principal'], otherwise: 'NOT_FOUND' },
  'a signed document of the own card': {
    ask: (ids) => [
      'mutation ($id: ID!) { issueProof(input: { cardId: $id, fullName: true, idempotencyKey: "who-reaches-what" }) { __typename } }',
      { id: ids.card },
    ],
    opensTo: ['principal'],
    otherwise: 'NOT_FOUND',
  },
  'a card through the employer’s grant': {
    ask: (ids) => [
      'query ($id: ID!, $grantId: ID!) { card(id: $id, grantId: $grantId) { number } }',
      { id: ids.card, grantId: ids.employerGrant },
    ],
    opensTo: ['provenAgent', 'administrator'],
    asksForFactor: ['agent'],
    otherwise: 'NOT_FOUND',
  },
  'a card through another’s grant': {
    ask: (ids) => [
      'query ($id: ID!, $grantId: ID!) { card(id: $id, grantId: $grantId) { number } }',
      { id: ids.card, grantId: ids.guardianGrant },
    ],
    opensTo: [],
    otherwise: 'NOT_FOUND',
  },
  'an employer’s grant': {
    ask: byId('grant(id: $id)', 'employerGrant'),
    opensTo: ['principal', 'provenAgent', 'administrator'],
    asksForFactor: ['agent'],
    otherwise: 'NOT_FOUND',
  },
  'a guardian’s grant': {
    ask: byId('grant(id: $id)', 'guardianGrant'),
    opensTo: ['mother', 'child'],
    otherwise: 'NOT_FOUND',
  },
  'an organisation': {
    ask: byId('organisation(id: $id)', 'organisation'),
    opensTo: SEATED,
    otherwise: 'NOT_FOUND',
  },
  'the employees asked for consent': {
    ask: (ids) => [
      'query ($id: ID!) { organisation(id: $id) { grants { totalCount } } }',
      { id: ids.organisation },
    ],
    opensTo: ['provenAgent', 'administrator'],
    asksForFactor: ['agent'],
    otherwise: 'NOT_FOUND',
  },
  'the roster': {
    ask: (ids) => [
      'query ($id: ID!) { organisation(id: $id) { roster { totalCount } } }',
      { id: ids.organisation },
    ],
    opensTo: ['provenAgent', 'administrator'],
    asksForFactor: ['agent'],
    otherwise: 'NOT_FOUND',
  },
  'sharing a card': {
    ask: (ids) => [
      `mutation ($id: ID!) { createShare(input: { cardId: $id, idempotencyKey: "who-reaches-what", institutionName: "海天航空", purpose: "核对", fields: [],
        consentText: "${SHARE_CONSENT_TEXT}" }) { __typename } }`,
      { id: ids.card },
    ],
    opensTo: ['principal'],
    otherwise: 'NOT_FOUND',
  },
  'a card as a node': { ask: byId('node(id: $id)', 'card'), opensTo: ['principal'], otherwise: 'null' },
  'a grant as a node': {
    ask: byId('node(id: $id)', 'employerGrant'),
    opensTo: ['principal', 'provenAgent', 'administrator'],
    asksForFactor: ['agent'],
    otherwise: 'null',
  },
  'an organisation as a node': {
    ask: byId('node(id: $id)', 'organisation'),
    opensTo: SEATED,
    otherwise: 'null',
  },
  'the desk': {
    ask: () => ['{ desk { officer { officeName } } }'],
    opensTo: ['verifier'],
    asksForFactor: ['officer'],
    otherwise: 'FORBIDDEN',
  },
  'a case at the desk': {
    ask: (ids) => [
      'query ($id: ID!) { desk { grantCase(id: $id) { requesterAge } } }',
      { id: ids.pendingGrant },
    ],
    opensTo: ['verifier'],
    asksForFactor: ['officer'],
    otherwise: 'FORBIDDEN',
  },
};

/** Routes beside GraphQL: 200 for those to whom it opens, 403 for whom the second factor is missing, 401 for nobody, else 404. */
const ROUTES_TO: Readonly<
  Record<string, Pick<Row, 'opensTo' | 'asksForFactor'> & { at: (ids: Ids) => string }>
> = {
  '/access-log.csv': { at: () => '/access-log.csv', opensTo: SIGNED_IN },
  '/access-log.json': { at: () => '/access-log.json', opensTo: SIGNED_IN },
  '/files/:id': {
    at: ({ file }) => `/files/${file}`,
    opensTo: ['mother', 'verifier'],
    asksForFactor: ['officer'],
  },
  '/organisations/:id/roster.csv': {
    at: ({ organisation }) => `/organisations/${organisation}/roster.csv`,
    opensTo: ['provenAgent', 'administrator'],
    asksForFactor: UNPROVEN,
  },
  '/receipts/:id.json': { at: ({ receipt }) => `/receipts/${receipt}.json`, opensTo: ['principal'] },
  '/receipts/:id.txt through the employer’s grant': {
    at: ({ receipt, employerGrant }) => `/receipts/${receipt}.txt?grant=${employerGrant}`,
    opensTo: ['provenAgent', 'administrator'],
    asksForFactor: ['agent'],
  },
  '/bulk-jobs/:id.csv': { at: () => '/bulk-jobs/none.csv', opensTo: [], asksForFactor: UNPROVEN },
};

let app: TestApp;
let browsers: Record<Actor, Browser>;
let ids: Ids;

beforeAll(async () => {
  app = await startTestApp();
  const { database } = app.services;
  const { delegationGrants, cards, files, sessions, submissions } = database.tables;
  const entries: [Actor, Browser][] = [];
  for (const [actor, name] of Object.entries(ACTORS)) {
    const browser = app.browser();
    if (name !== null) await browser.signInAs(Object.values(PEOPLE).find((one) => one.name === name)!.id);
    if (PROVEN.includes(actor as Actor)) await proveNewest();
    entries.push([actor as Actor, browser]);
  }
  browsers = Object.fromEntries(entries) as Record<Actor, Browser>;

  async function proveNewest(): Promise<void> {
    const rows = await database.read.select({ id: sessions.id }).from(sessions);
    const newest = rows
      .map(({ id }) => id)
      .sort()
      .at(-1)!;
    await database.write((tx) =>
      tx.update(sessions).set({ secondFactorAt: new Date() }).where(eq(sessions.id, newest)),
    );
  }

  const grants = await database.read.select().from(delegationGrants);
  const grantOn = (person: { id: string }) => grants.find(({ principalId }) => principalId === person.id)!.id;
  const cardRows = await database.read.select().from(cards);
  const guardianGrant = grantOn(PEOPLE.zhangXiaohe);
  const fileRows = await database.read.select().from(files);
  const card = cardRows.find(({ principalId }) => principalId === PEOPLE.guoXiaolan.id)!.id;
  const receipts = await database.read.select().from(submissions);
  ids = {
    card,
    receipt: receipts.find(({ cardId }) => cardId === card)!.id,
    employerGrant: grantOn(PEOPLE.guoXiaolan),
    guardianGrant,
    pendingGrant: grantOn(PEOPLE.qinLang),
    organisation: ORGANISATIONS.yunfan.id,
    file: fileRows.find(({ subjectId }) => subjectId === guardianGrant)!.id,
  };
});

describe.each(Object.keys(DOORS))('G1: %s', (door) => {
  it.each(Object.keys(ACTORS) as Actor[])('to %s', async (actor) => {
    const { ask, opensTo, asksForFactor = [], otherwise } = DOORS[door]!;
    const { data, errors } = await browsers[actor].ask(...ask(ids));
    const shown = data && Object.values(data)[0] !== null ? 'shown' : 'null';
    const heard = errors[0]?.extensions.code ?? shown;
    const refused = actor === 'nobody' && otherwise !== 'null' ? 'UNAUTHENTICATED' : otherwise;
    const factor = asksForFactor.includes(actor) ? 'STEP_UP_REQUIRED' : refused;
    expect(heard).toBe(opensTo.includes(actor) ? 'shown' : factor);
  });
});

describe.each(Object.keys(ROUTES_TO))('G1, H4: GET %s', (route) => {
  it.each(Object.keys(ACTORS) as Actor[])('to %s', async (actor) => {
    const { at, opensTo, asksForFactor = [] } = ROUTES_TO[route]!;
    const refused = actor === 'nobody' ? 401 : 404;
    const otherwise = asksForFactor.includes(actor) ? 403 : refused;
    const { status } = await browsers[actor].send(at(ids));
    expect(status).toBe(opensTo.includes(actor) ? 200 : otherwise);
  });
});

it('E6: nothing is uploaded without a ticket', async () => {
  for (const browser of Object.values(browsers)) {
    const { status } = await browser.send(`/files/${ids.file}`, { method: 'PUT', body: 'x' });
    expect([401, 403]).toContain(status);
  }
});
