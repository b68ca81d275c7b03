import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import { BrowserRouter } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { askCard } from '../early/ask-card.ts';
import { askEarly } from '../early/early-answers.ts';
import { SignOutDocument } from '../graphql/documents.ts';
import { QUERY as SESSION } from '../graphql/early-current-session.ts';
import { QUERY as SERVICE_QUERY } from '../graphql/early-service.ts';
import { aCard, CARD_OWNER } from '../testing/a-card.ts';
import { makeClient } from './apollo.ts';
import { beforeFirstDrawing, Drawn } from './first-drawing.tsx';
import { Pages } from './routes.tsx';

const VIEWER = {
  ...CARD_OWNER,
  newsCursor: '7',
  session: {
    __typename: 'Session',
    id: 'session-1',
    lastSeenAt: '2024-03-11T02:00:00.000Z',
    idleEndsAt: '2024-03-11T02:30:00.000Z',
    endsAt: '2024-03-11T14:00:00.000Z',
    publicComputer: false,
  },
};
const SERVICE = {
  __typename: 'Service',
  now: '2024-03-11T02:00:00.000Z',
  today: '2024-03-11',
  demo: false,
  hotline: '12367',
  issuesProofs: true,
  notices: [],
};

const never = () => new Promise<Response>(() => undefined);
const says = (data: object) => async () =>
  Response.json({ data }, { headers: { 'content-type': 'application/graphql-response+json' } });

const refusal = Response.json(
  { data: null, errors: [{ message: 'not found', extensions: { code: 'NOT_FOUND' } }] },
  { headers: { 'content-type': 'application/graphql-response+json' } },
);

let asked: string[] = [];
function service(answers: Record<string, () => Promise<Response>>) {
  const all = { CurrentSession: says({ viewer: VIEWER }), Service: says({ service: SERVICE }), ...answers };
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    const { operationName } = JSON.parse(String(body)) as { operationName: keyof typeof all };
    asked.push(operationName);
    return (all[operationName] ?? never)();
  });
}

// In a browser they come with the program.
beforeAll(async () => {
  await Promise.all([
    import('./own-routes.tsx'),
    import('../features/cards/CardPage.tsx'),
    import('../features/guide/GuidePage.tsx'),
  ]);
});

beforeEach(() => {
  asked = [];
  history.replaceState(null, '', '/cards/card-1');
});

/** As `start.ts` asks before the program comes. */
function askAll() {
  const session = askEarly({ operationName: 'CurrentSession', variables: {}, query: SESSION });
  void askEarly({ operationName: 'Service', variables: {}, query: SERVICE_QUERY });
  return askCard('card-1', session).catch(() => undefined);
}

async function draw() {
  const client = makeClient({ isSignedIn: () => false, onUnauthenticated: () => undefined });
  await beforeFirstDrawing(client);
  render(
    <ApolloProvider client={client}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
      <Drawn />
    </ApolloProvider>,
  );
  return client;
}

const title = () => document.querySelector('h1')?.textContent;

describe('the first drawing', () => {
  it('has the whole card, and asks for each thing once', async () => {
    service({ CardPage: says({ node: aCard(), viewer: VIEWER }) });
    void askAll();
    await draw();
    expect(title()).toBe('新加坡，旅游');
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const question of ['CurrentSession', 'Service', 'CardPage'])
      expect(asked.filter((one) => one === question)).toHaveLength(1);
  });

  it('leaves what comes later to be asked for anew', async () => {
    service({ CardPage: says({ node: aCard(), viewer: VIEWER }) });
    await askAll();
    const client = await draw();
    await client.refetchQueries({ include: ['CardPage'] });
    expect(asked.filter((one) => one === 'CardPage')).toHaveLength(2);
    expect(client.prioritizeCacheValues).toBe(false);
  });

  it('does not wait for a slow answer, which is drawn when it comes', async () => {
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    service({ CardPage: () => arrival.then(says({ node: aCard(), viewer: VIEWER })) });
    void askAll();
    await draw();
    expect(await screen.findByText('正在载入')).toBeTruthy();
    expect(title()).toBeUndefined();
    arrive();
    await waitFor(() => expect(title()).toBe('新加坡，旅游'));
    expect(asked.filter((one) => one === 'CardPage')).toHaveLength(1);
  });

  it('leaves the cache alone once it is there: who signs in meanwhile sees nothing of what was asked before', async () => {
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    service({ CardPage: () => arrival.then(says({ node: aCard(), viewer: VIEWER })) });
    const early = askAll();
    const client = await draw();
    history.pushState(null, '', '/help');
    dispatchEvent(new PopStateEvent('popstate'));
    await client.clearStore();
    arrive();
    await early;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(JSON.stringify(client.cache.extract())).not.toContain('EX2024030712345');
  });

  it('has nothing that was asked before a change', async () => {
    service({ CardPage: says({ node: aCard(), viewer: VIEWER }), SignOut: never });
    const client = makeClient({ isSignedIn: () => false, onUnauthenticated: () => undefined });
    const early = askAll();
    const kept = beforeFirstDrawing(client);
    void client.mutate({ mutation: SignOutDocument });
    await Promise.all([early, kept]);
    expect(client.cache.extract()).toEqual({});
  });

  it('leaves a refusal to the page that asks', async () => {
    service({ CardPage: async () => refusal });
    await askAll();
    await draw();
    await waitFor(() => expect(title()).toBe('没有找到这张登记卡'));
    expect(asked.filter((one) => one === 'CardPage')).toHaveLength(1);
  });

  it('is there when nothing can be asked', async () => {
    const failing = async () => {
      throw new TypeError('Failed to fetch');
    };
    service({ CurrentSession: failing, Service: failing });
    await askAll();
    await draw();
    await waitFor(() => expect(title()).toBeTruthy());
  });

  it('of a page for everybody asks for nothing else', async () => {
    history.replaceState(null, '', '/help');
    service({ CurrentSession: says({ viewer: null }) });
    await askAll();
    await draw();
    expect(title()).toBe('办事指南');
    expect(asked.sort()).toEqual(['CurrentSession', 'Service']);
  });
});
