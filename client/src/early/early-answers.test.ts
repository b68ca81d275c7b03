import { parse, print } from 'graphql';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeClient } from '../app/apollo.ts';
import { CardPageDocument, CurrentSessionDocument, SignOutDocument } from '../graphql/documents.ts';
import { QUERY as CARD_PAGE } from '../graphql/early-card-page.ts';
import { QUERY as CURRENT_SESSION } from '../graphql/early-current-session.ts';
import { askCard } from './ask-card.ts';
import { askEarly } from './early-answers.ts';

const CARD = { operationName: 'CardPage', variables: { id: 'c-1' }, query: CARD_PAGE };
const SESSION = { operationName: 'CurrentSession', variables: {}, query: CURRENT_SESSION };

interface Sent {
  operationName: string;
  variables: object;
  query: string;
}
let sent: Sent[] = [];
let viewer: object | null = null;

beforeEach(() => {
  sent = [];
  viewer = null;
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)));
    return Response.json(
      { data: { viewer } },
      { headers: { 'content-type': 'application/graphql-response+json' } },
    );
  });
});

const client = () => makeClient({ isSignedIn: () => false, onUnauthenticated: () => undefined });
const askSession = () => client().query({ query: CurrentSessionDocument, fetchPolicy: 'no-cache' });
const askCardPage = (id: string) =>
  client()
    .query({ query: CardPageDocument, variables: { id }, fetchPolicy: 'no-cache' })
    .catch(() => undefined);
/** In whatever order the fragments stand. */
const plain = ({ operationName, variables, query }: Sent) => ({
  operationName,
  variables,
  query: parse(query).definitions.map(print).sort(),
});

it('asks what the program asks, field by field', async () => {
  await askEarly(SESSION).then(askSession);
  await askSession();
  await askCardPage('c-1');
  const [early, ofProgram, card] = sent;
  expect(sent).toHaveLength(3);
  expect(plain(ofProgram!)).toEqual(plain(early!));
  expect(plain(card!)).toEqual(plain(CARD));
});

it('gives each answer once, and to the same question alone', async () => {
  await askEarly(CARD);
  await askCardPage('c-2');
  expect(sent).toHaveLength(2);
  await askCardPage('c-1');
  expect(sent).toHaveLength(2);
  await askCardPage('c-1');
  expect(sent).toHaveLength(3);
});

it('asks anew when the early question did not come through', async () => {
  const answering = fetch;
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  await askEarly(SESSION).catch(() => undefined);
  vi.stubGlobal('fetch', answering);
  expect((await askSession()).data).toEqual({ viewer: null });
  expect(sent).toHaveLength(1);
});

it('gives no answer from before a change', async () => {
  await askEarly(CARD);
  await client()
    .mutate({ mutation: SignOutDocument })
    .catch(() => undefined);
  await askCardPage('c-1');
  expect(sent.map(({ operationName }) => operationName)).toEqual(['CardPage', 'SignOut', 'CardPage']);
});

it('asks for a card after it is known who is signed in, and for nobody else', async () => {
  await expect(askCard('c-1', askEarly(SESSION))).rejects.toThrow('Nobody');
  expect(sent.map(({ operationName }) => operationName)).toEqual(['CurrentSession']);
  await askSession();
  viewer = { __typename: 'Viewer' };
  await askCard('c-1', askEarly(SESSION));
  expect(sent.map(({ operationName }) => operationName)).toEqual([
    'CurrentSession',
    'CurrentSession',
    'CardPage',
  ]);
});
