import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
import { COORDINATES, type Door, type Gate, OPERATIONS, ROUTES, words } from '../testing/matrix-rows.ts';

const schema = buildApi();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
  (type) => type != null,
);
const operations = roots.flatMap((root) =>
  Object.values(root.getFields()).map((field) => ({ root, field, name: `${root.name}.${field.name}` })),
);

/** Of whoever works for the state. */
const OFFICERS_GATES = ['OFFICER', 'VERIFIER', 'CARD_OFFICER', 'INTAKE'] as const satisfies readonly Gate[];

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

/** What is asked for by requests; subscriptions have a connection of their own. */
const gated = (gate: Gate) =>
  operations.filter(
    ({ root, field }) =>
      root !== schema.getSubscriptionType() && words(OPERATIONS[root.name]?.[gate]).includes(field.name),
  );

/** The types whose every field is behind this door. */
const behind = (door: Door) =>
  Object.keys(COORDINATES).filter((name) => Object.keys(COORDINATES[name]!).every((other) => other === door));

/** `Type.field` for each field that leads to one of the types, through unions too. */
function leadTo(names: readonly string[]): string[] {
  const unions = types
    .filter(isUnionType)
    .filter((union) => union.getTypes().some((member) => names.includes(member.name)));
  const wanted = [...names, ...unions.map(({ name }) => name)];
  return types.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => wanted.includes(String(field.type).replace(/[[\]!]/g, '')))
      .map((field) => `${type.name}.${field.name}`),
  );
}

describe('G1: nothing is without a row', () => {
  it('G1: every operation', () => {
    const rows = Object.entries(OPERATIONS).flatMap(([root, gates]) =>
      Object.values(gates).flatMap((names) => words(names).map((name) => `${root}.${name}`)),
    );
    expect(operations.map(({ name }) => name).sort()).toEqual(rows.sort());
  });

  it('G1: every field of every type', () => {
    const fields = types
      .filter(isObjectType)
      .filter((type) => !roots.includes(type))
      .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    const rows = Object.entries(COORDINATES).flatMap(([type, doors]) =>
      Object.values(doors).flatMap((names) => words(names).map((name) => `${type}.${name}`)),
    );
    expect(fields.sort()).toEqual(rows.sort());
  });

  it('G1: every route', () => {
    expect(routesInCode()).toEqual(Object.keys(ROUTES).sort());
  });

  it('G1: what is open to everybody leads to nothing of anybody', () => {
    const open = behind('OPEN');
    const personal = Object.keys(COORDINATES).filter((name) => !open.includes(name));
    expect(leadTo(personal).filter((field) => open.includes(field.split('.')[0]!))).toEqual([]);
  });

  it('G17: what is the officers’ is reached over their desk and their own decisions alone', () => {
    const doors = ['VERIFIER', 'CARD_OFFICER', 'INTAKE'] as const;
    for (const door of doors) {
      const desk = behind(door);
      const outside = leadTo(desk).filter((field) => !desk.includes(field.split('.')[0]!));
      const own = [
        ...words(COORDINATES['Desk']?.[door]).map((name) => `Desk.${name}`),
        ...words(OPERATIONS['Mutation']?.[door]).map((name) => `Mutation.${name}`),
      ];
      expect(outside.filter((field) => !own.includes(field))).toEqual([]);
    }
    expect(leadTo(['Desk'])).toEqual(['Query.desk']);
  });

  it('H4: files are reached by their own few ways', () => {
    expect(leadTo(['StoredFile', 'GrantEvidence']).sort()).toEqual([
      'CardCorrection.files',
      'CardDraft.proofs',
      'CardExpediteRequest.proofs',
      'CaseCorrection.files',
      'CaseSupplementItem.files',
      'DeskCardCase.proofs',
      'GrantEvidence.files',
      'GuardianGrant.evidence',
      'Mutation.removeFile',
      'NotarisedProxyGrant.evidence',
      'Organisation.evidence',
      'SupplementItem.files',
      'UploadTicket.file',
    ]);
  });
});

describe('G1: without a sign-in', () => {
  it.each([...gated('SIGNED_IN'), ...OFFICERS_GATES.flatMap(gated)])(
    'G1: $name is closed',
    async ({ root, field }) => {
      const answer = await app.browser().ask(documentOf(root, field));
      // Beside a field that may be null the rest of an answer stands.
      expect(answer.status).toBe(isNonNullType(field.type) ? 401 : 200);
      expect(answer.data ?? { [field.name]: null }).toEqual({ [field.name]: null });
      expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it('G1: there is no viewer and no look-up', async () => {
    const { data } = await app.browser().ask('{ viewer { assurance } lookUpResult { __typename } }');
    expect(data).toEqual({ viewer: null, lookUpResult: null });
  });
});

describe('G17: without the duty', () => {
  it.each(OFFICERS_GATES.flatMap(gated))('G17: $name is closed', async ({ root, field }) => {
    const answer = await stranger.ask(documentOf(root, field));
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(answer.data ?? null).toBeNull();
  });

  it.each([
    ['林峰', 'INTAKE'],
    ['何丽', 'CARD_OFFICER'],
    ['高明', 'CARD_OFFICER'],
    ['马超', 'VERIFIER'],
  ] as const)(
    'G12, G17: %s reaches what is of their duty at the desk, and nothing else',
    async (name, duty) => {
      const officer = app.browser();
      await officer.signInProvenAs(name);
      const closed = OFFICERS_GATES.filter((gate) => gate !== duty && gate !== 'OFFICER').flatMap(gated);
      for (const { root, field } of closed) {
        const answer = await officer.ask(documentOf(root, field));
        expect([field.name, answer.errors[0]?.extensions.code]).toEqual([field.name, 'FORBIDDEN']);
      }
      const desk = schema.getType('Desk') as GraphQLObjectType;
      for (const field of Object.values(desk.getFields())) {
        const { errors } = await officer.ask(`{ desk { ${callOf(field)} } }`);
        const isOpen = [duty, 'OFFICER'].some((door) =>
          words(COORDINATES['Desk']?.[door as Door]).includes(field.name),
        );
        expect([field.name, errors[0]?.extensions.code === 'FORBIDDEN']).toEqual([field.name, !isOpen]);
      }
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
  // A filter only narrows; which seat is offered is the administrator’s to say; of the channel only which of the three online, or by
  // which one wants to be told.
  const allowed = [
    'CardFilter.status',
    'DeskCardFilter.status',
    'GiveSeatInput.role',
    'RequestExtensionInput.channel',
    'SetMessageChannelInput.channel',
    'SubmitCardInput.channel',
    'SubmitSupplementInput.channel',
  ];
  const fields = types
    .filter(isInputObjectType)
    .flatMap((input) => Object.keys(input.getFields()).map((field) => [input.name, field] as const));
  const taken = fields.filter(([, field]) => banned.test(field)).map((pair) => pair.join('.'));
  expect(taken.sort()).toEqual(allowed);
});

it('everything that is a Node can be fetched by its id', () => {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('There is no Node');
  expect(
    schema
      .getPossibleTypes(node)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    'Applicant',
    'Card',
    'EmployerGrant',
    'GuardianGrant',
    'NotarisedProxyGrant',
    'Office',
    'Organisation',
  ]);
});

/** The shortest document that asks for an operation, with any input that fits. */
function documentOf(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  return `${root.name === 'Mutation' ? 'mutation' : 'query'} { ${callOf(field)} }`;
}

function callOf(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${anyOf(type)}`);
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} { __typename }`;
}

function anyOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anyOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? '"x"';
  const needed = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${needed.map((field) => `${field.name}: ${anyOf(field.type)}`).join(', ')} }`;
}

/** Method and path of what is served beside GraphQL, without health and the demo’s own pages. */
function routesInCode(): string[] {
  const folder = path.join(import.meta.dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const route = /\.(get|put|post|delete|route)(?:<\w+>)?\(\s*'([^']+)'/g;
  return files
    .filter((file) => file.endsWith('.routes.ts'))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(route)])
    .map(([, method = '', at = '']) => `${method.toUpperCase()} ${at}`)
    .sort();
}
