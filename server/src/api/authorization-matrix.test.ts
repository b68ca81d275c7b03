import type { GraphQLField, GraphQLInputType, GraphQLObjectType } from 'graphql';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../graphql/schema.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

const schema = buildApi();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

/**
 * Who may reach what: ANYBODY, SIGNED_IN and then only what is one's own, or an officer whose duty it is. A new
 * operation needs a row.
 */
const OPERATIONS: Readonly<Record<string, 'ANYBODY' | 'SIGNED_IN' | 'GRANT_VERIFIER'>> = {
  'Query.service': 'ANYBODY',
  'Query.viewer': 'ANYBODY',
  'Query.lookUpResult': 'ANYBODY',
  'Query.offices': 'ANYBODY',
  'Query.node': 'ANYBODY',
  'Query.nodes': 'ANYBODY',
  'Query.card': 'SIGNED_IN',
  'Mutation.requestCode': 'ANYBODY',
  'Mutation.lookUp': 'ANYBODY',
  'Mutation.proveIdentity': 'ANYBODY',
  'Mutation.signInWithPassword': 'ANYBODY',
  'Mutation.signInWithCode': 'ANYBODY',
  'Mutation.signOut': 'ANYBODY',
  'Mutation.moveDemoClock': 'ANYBODY',
  'Mutation.checkFace': 'SIGNED_IN',
  'Mutation.setPassword': 'SIGNED_IN',
  'Mutation.keepSession': 'SIGNED_IN',
  'Mutation.nameSession': 'SIGNED_IN',
  'Mutation.endSession': 'SIGNED_IN',
  'Mutation.endOtherSessions': 'SIGNED_IN',
  'Mutation.revealIdentity': 'SIGNED_IN',
  'Mutation.beginSecondFactor': 'SIGNED_IN',
  'Mutation.confirmSecondFactor': 'SIGNED_IN',
  'Mutation.proveSecondFactor': 'SIGNED_IN',
  'Mutation.requestUpload': 'SIGNED_IN',
  'Mutation.markNotificationsRead': 'SIGNED_IN',
  'Query.desk': 'GRANT_VERIFIER',
  'Mutation.askNotaryRegister': 'GRANT_VERIFIER',
  'Mutation.acceptEvidence': 'GRANT_VERIFIER',
  'Mutation.confirmEvidence': 'GRANT_VERIFIER',
  'Mutation.returnEvidence': 'GRANT_VERIFIER',
  'Mutation.rejectGrant': 'GRANT_VERIFIER',
  'Mutation.suspendGrant': 'GRANT_VERIFIER',
  'Mutation.resumeGrant': 'GRANT_VERIFIER',
  'Mutation.endGrant': 'GRANT_VERIFIER',
  'Mutation.verifyOrganisation': 'GRANT_VERIFIER',
  'Mutation.refuseOrganisation': 'GRANT_VERIFIER',
  'Mutation.suspendOrganisation': 'GRANT_VERIFIER',
  'Mutation.resumeOrganisation': 'GRANT_VERIFIER',
  'Mutation.removeFile': 'SIGNED_IN',
};

/** Where a type's data comes from. Everything PERSONAL is reached only through the viewer, an own card or an own look-up. */
const TYPES: Readonly<Record<string, 'OPEN' | 'PERSONAL' | 'ANSWER'>> = {
  Service: 'OPEN',
  Notice: 'OPEN',
  Office: 'OPEN',
  PageInfo: 'OPEN',
  CalendarDay: 'OPEN',
  Viewer: 'PERSONAL',
  Applicant: 'PERSONAL',
  Session: 'PERSONAL',
  Card: 'PERSONAL',
  CardConnection: 'PERSONAL',
  CardEdge: 'PERSONAL',
  FoundCard: 'PERSONAL',
  Progress: 'PERSONAL',
  StatusChange: 'PERSONAL',
  SupplementRequest: 'PERSONAL',
  SupplementItem: 'PERSONAL',
  CardAction: 'PERSONAL',
  Officer: 'PERSONAL',
  StoredFile: 'PERSONAL',
  SecondFactor: 'PERSONAL',
  AccessRecord: 'PERSONAL',
  AccessRecordConnection: 'PERSONAL',
  AccessRecordEdge: 'PERSONAL',
  MaskedIdentity: 'PERSONAL',
  Notification: 'PERSONAL',
  NotificationConnection: 'PERSONAL',
  NotificationEdge: 'PERSONAL',
  Desk: 'PERSONAL',
  DeskGrantCase: 'PERSONAL',
  DeskGrantConnection: 'PERSONAL',
  DeskGrantEdge: 'PERSONAL',
  DeskGrantRow: 'PERSONAL',
  DeskOrganisationCase: 'PERSONAL',
  DeskOrganisationConnection: 'PERSONAL',
  DeskOrganisationEdge: 'PERSONAL',
  DeskOrganisationRow: 'PERSONAL',
  RevealedIdentity: 'PERSONAL',
  CodeSent: 'ANSWER',
  InvalidInput: 'ANSWER',
  InputProblem: 'ANSWER',
  Throttled: 'ANSWER',
  CodeInvalid: 'ANSWER',
  IdentityMismatch: 'ANSWER',
  VerifierUnavailable: 'ANSWER',
  FaceNotRecognised: 'ANSWER',
  SignInRefused: 'ANSWER',
  CardsFound: 'ANSWER',
  NoRecord: 'ANSWER',
  SignedIn: 'ANSWER',
  SignedOut: 'ANSWER',
  FacePassed: 'ANSWER',
  PasswordSet: 'ANSWER',
  SessionsEnded: 'ANSWER',
  NotificationsRead: 'ANSWER',
  UploadTicket: 'ANSWER',
  SecondFactorSecret: 'ANSWER',
  SecondFactorProven: 'ANSWER',
  FileRefused: 'ANSWER',
};

const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
const operations = roots.flatMap((root) =>
  Object.values(root.getFields()).map((field) => ({ root, field, name: `${root.name}.${field.name}` })),
);

const SCALARS: Readonly<Record<string, string>> = { Int: '1', Boolean: 'true', PlainDate: '"2024-03-11"' };

let app: TestApp;
let owner: Browser;
let stranger: Browser;
let ids: { card: string; applicant: string; session: string };

beforeAll(async () => {
  app = await startTestApp();
  owner = app.browser();
  await owner.signInAs('张三');
  stranger = app.browser();
  await stranger.signInAs('周涛');
  const { data } = await owner.ask<{
    viewer: {
      applicant: { id: string };
      session: { id: string };
      cards: { edges: { node: { id: string } }[] };
    };
  }>('{ viewer { applicant { id } session { id } cards { edges { node { id } } } } }');
  ids = {
    card: data.viewer.cards.edges[0]?.node.id ?? '',
    applicant: data.viewer.applicant.id,
    session: data.viewer.session.id,
  };
});

describe('G1: nothing is without a row', () => {
  it('G1: every operation', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(OPERATIONS).sort());
  });

  it('G1: every type', () => {
    const outputs = types.filter((type) => isObjectType(type) && !roots.includes(type));
    expect(outputs.map(({ name }) => name).sort()).toEqual(Object.keys(TYPES).sort());
  });

  it('G1: what is open to everybody leads to nothing personal', () => {
    const reached = (name: string): string[] => {
      const type = schema.getType(name);
      if (isUnionType(type)) return type.getTypes().map((member) => member.name);
      if (!isObjectType(type)) return [];
      return Object.values(type.getFields()).map((field) => String(field.type).replace(/[[\]!]/g, ''));
    };
    const open = Object.keys(TYPES).filter((name) => TYPES[name] === 'OPEN');
    expect(open.flatMap(reached).filter((name) => TYPES[name] === 'PERSONAL')).toEqual([]);
  });
});

describe('G1: without a sign-in', () => {
  it.each(operations.filter(({ name }) => OPERATIONS[name] !== 'ANYBODY'))(
    'G1: $name is closed',
    async ({ root, field }) => {
      const answer = await app.browser().ask(documentOf(root, field));
      expect(answer.status).toBe(401);
      expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it('G1: there is no viewer and no look-up', async () => {
    const { data } = await app.browser().ask('{ viewer { assurance } lookUpResult { __typename } }');
    expect(data).toEqual({ viewer: null, lookUpResult: null });
  });
});

describe('G17: without the duty', () => {
  it.each(operations.filter(({ name }) => OPERATIONS[name] === 'GRANT_VERIFIER'))(
    'G17: $name is closed',
    async ({ root, field }) => {
      const answer = await stranger.ask(documentOf(root, field));
      expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(answer.data ?? null).toBeNull();
    },
  );
});

describe('G1, F12: another person', () => {
  it.each(['card', 'applicant', 'session'] as const)(
    'F12: finds no %s of the owner by its id',
    async (kind) => {
      const found = await stranger.ask(
        'query ($id: ID!) { node(id: $id) { id ... on Card { number } ... on Applicant { name } } nodes(ids: [$id]) { id } }',
        { id: ids[kind] },
      );
      expect(found.data).toEqual({ node: null, nodes: [null] });
    },
  );

  it('F12: the owner finds by node what the typed path gives', async () => {
    const { data } = await owner.ask<{ node: object; nodes: object[]; card: object }>(
      `query ($id: ID!, $ids: [ID!]!) {
        node(id: $id) { ...c } nodes(ids: $ids) { ...c ... on Applicant { name } }
        card(number: "EX2024030867890") { ...c }
      } fragment c on Card { id number status history { seq } }`,
      { id: ids.card, ids: [ids.card, ids.applicant] },
    );
    expect(data.node).toEqual(data.card);
    expect(data.nodes).toEqual([data.card, { name: '张三' }]);
  });

  it('A5: a number of somebody else, one that nobody has and one that is none are the same', async () => {
    const answers = await Promise.all(
      ['EX2024030712345', 'EX2024030799999', 'nonsense'].map((number) =>
        stranger.ask('query ($number: String!) { card(number: $number) { id } }', { number }),
      ),
    );
    const [first, ...others] = answers.map(({ status, text }) => `${status} ${text}`);
    expect(first).toContain('NOT_FOUND');
    for (const other of others) expect(other).toBe(first);
  });

  it('G1: ends and names no session of the owner', async () => {
    for (const mutation of ['endSession(input: { id: $id })', 'nameSession(input: { id: $id, name: "x" })']) {
      const answer = await stranger.ask(`mutation ($id: ID!) { ${mutation} { __typename } }`, {
        id: ids.session,
      });
      expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await owner.ask('{ viewer { assurance } }')).data).toEqual({ viewer: { assurance: 'L3' } });
  });

  it('F15: no alias, fragment or directive opens what is closed', async () => {
    const documents = [
      '{ x: card(number: "EX2024030712345") { y: number } }',
      'query ($yes: Boolean = true) { card(number: "EX2024030712345") @include(if: $yes) { number @skip(if: false) } }',
      '{ ...q } fragment q on Query { card(number: "EX2024030712345") { ... on CardFacts { number } } }',
    ];
    for (const document of documents) {
      const answer = await stranger.ask(document);
      expect(answer.text).not.toContain('EX2024030712345');
      expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});

it('G14: no input takes what only the service decides', () => {
  const banned =
    /^(status|role|roles|validUntil|approvedOn|ownerId|principalId|applicantId|accountId|assurance|version|actor|channel)$/;
  const inputs = types.filter(isInputObjectType).filter(({ name }) => name !== 'CardFilter');
  const fields = inputs.flatMap((input) =>
    Object.keys(input.getFields()).map((field) => `${input.name}.${field}`),
  );
  expect(fields.filter((field) => banned.test(field.split('.')[1] ?? ''))).toEqual([]);
});

it('everything that is a Node can be fetched by its id', () => {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('There is no Node');
  expect(
    schema
      .getPossibleTypes(node)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Applicant', 'Card', 'Office']);
});

/** The shortest document that asks for an operation, with any input that fits. */
function documentOf(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${anyOf(type)}`);
  const call = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
  return `${root.name === 'Mutation' ? 'mutation' : 'query'} { ${call} { __typename } }`;
}

function anyOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anyOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"x"';
  const needed = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${needed.map((field) => `${field.name}: ${anyOf(field.type)}`).join(', ')} }`;
}
