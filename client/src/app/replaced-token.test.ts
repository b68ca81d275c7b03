import { type ApolloClient, gql } from '@apollo/client';
import { ErrorCode } from '@exit-card/shared/answer';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeClient } from './apollo.ts';

const WHO = gql`query { viewer { name } }`;
const RISE = gql`mutation { rise }`;
const CHANGE = gql`mutation { change }`;

/** The cookie of the browser, and the token that the service knows. */
let cookie = 'old';
let known: string | null = 'old';
let asked: string[] = [];
/** What is on its way: it has the cookie of the moment at which it left. */
let onTheWay: (() => void)[] = [];
let client: ApolloClient;
let isSignedIn = true;
let unauthenticated = 0;

beforeEach(() => {
  [cookie, known, asked, onTheWay, isSignedIn, unauthenticated] = ['old', 'old', [], [], true, 0];
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => send(String(body)));
  client = makeClient({
    isSignedIn: () => isSignedIn,
    onUnauthenticated() {
      unauthenticated += 1;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

async function send(body: string): Promise<Response> {
  const token = cookie;
  asked.push(token);
  await new Promise<void>((arrive) => onTheWay.push(arrive));
  return Response.json(answerTo(body, token), {
    headers: { 'content-type': 'application/graphql-response+json' },
  });
}

function answerTo(body: string, token: string): object {
  const isOwner = token === known;
  if (body.includes('viewer'))
    return { data: { viewer: isOwner ? { __typename: 'Viewer', name: '张三' } : null } };
  if (!isOwner)
    return { data: null, errors: [{ message: '', extensions: { code: ErrorCode.UNAUTHENTICATED } }] };
  if (body.includes('rise')) {
    known = 'new';
    cookie = 'new';
  }
  return { data: { change: true, rise: true } };
}

const who = () => client.query<{ viewer: object | null }>({ query: WHO, fetchPolicy: 'no-cache' });
const change = (mutation: typeof RISE) => client.mutate({ mutation });
/** The service takes the request that left as the first, second … of those on their way, and its answer arrives. */
async function arrive(which: number): Promise<void> {
  await vi.waitFor(() => expect(onTheWay.length).toBeGreaterThan(which));
  onTheWay.splice(which, 1)[0]!();
}

it('D1: a question that met the replaced token is asked again with the new one', async () => {
  const answer = who();
  const risen = change(RISE);
  await arrive(1);
  await risen;
  await arrive(0);
  await arrive(0);
  expect((await answer).data).toEqual({ viewer: { __typename: 'Viewer', name: '张三' } });
  expect(asked).toEqual(['old', 'old', 'new']);
  expect(unauthenticated).toBe(0);
});

it('D1: a change that met it has done nothing, and is sent again', async () => {
  const changed = change(CHANGE);
  const risen = change(RISE);
  await arrive(1);
  await risen;
  await arrive(0);
  await arrive(0);
  expect((await changed).data).toEqual({ change: true });
  expect(unauthenticated).toBe(0);
});

it('D1: waits for the answer that brings the cookie', async () => {
  const answer = who();
  const changed = change(CHANGE);
  // The service has replaced the token; its answer, with the cookie, is still on its way.
  known = 'new';
  await arrive(0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toEqual(['old', 'old']);
  cookie = 'new';
  await arrive(0);
  await arrive(0);
  await arrive(0);
  expect((await answer).data?.viewer).not.toBeNull();
  expect((await changed).data).toEqual({ change: true });
});

it('D7: believes that the session is over when it is told so again', async () => {
  known = null;
  const answer = who();
  await arrive(0);
  await arrive(0);
  expect((await answer).data).toEqual({ viewer: null });
  const changed = change(CHANGE).catch(() => 'refused');
  await arrive(0);
  await arrive(0);
  expect(await changed).toBe('refused');
  expect(unauthenticated).toBe(1);
});

it('asks nobody twice who is not signed in', async () => {
  isSignedIn = false;
  known = null;
  const answer = who();
  await arrive(0);
  expect((await answer).data).toEqual({ viewer: null });
  expect(asked).toHaveLength(1);
});
