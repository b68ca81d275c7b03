import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';

/** In the demo: the two published samples are 张三’s, this one is 李䶮’s. */
const OTHERS_NUMBER = 'EX2024030840517';

let zhangSan: Browser;
let liYan: Browser;
let stranger: Browser;

beforeAll(async () => {
  const app = await startTestApp();
  [zhangSan, liYan, stranger] = [app.browser(), app.browser(), app.browser()];
  await zhangSan.signInAs('张三');
  await liYan.signInAs('李䶮');
});

const LIST = `query ($first: Int, $after: String, $filter: CardFilter) {
  viewer {
    cards(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id number status validUntil supplementDueOn openActions { name } } }
    }
  }
}`;
const ONE = 'query ($number: String!) { card(number: $number) { id number history { seq } } }';

interface Listed {
  viewer: {
    cards: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: { node: { id: string; number: string; status: string } }[];
    };
  };
}

async function ownIds(browser: Browser): Promise<string[]> {
  const { data } = await browser.ask<Listed>(LIST);
  return data.viewer.cards.edges.map(({ node }) => node.id);
}

it('S7: lists the two published samples for 张三, newest first', async () => {
  const { data, errors } = await zhangSan.ask<Listed>(LIST);
  expect(errors).toEqual([]);
  expect(data.viewer.cards).toMatchObject({
    totalCount: 2,
    edges: [
      {
        node: {
          number: 'EX2024030867890',
          status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
          supplementDueOn: '2024-03-15',
          openActions: [
            { name: 'SUPPLEMENT' },
            { name: 'REQUEST_MORE_TIME' },
            { name: 'REQUEST_CORRECTION' },
            { name: 'WITHDRAW' },
          ],
        },
      },
      { node: { number: 'EX2024030712345', status: 'APPROVED', validUntil: '2024-04-06' } },
    ],
  });
});

it('S4.3: filters by the status as it is now, and pages', async () => {
  const filtered = await zhangSan.ask<Listed>(LIST, { filter: { status: ['APPROVED'] } });
  expect(filtered.data.viewer.cards.edges.map(({ node }) => node.number)).toEqual(['EX2024030712345']);
  const first = await zhangSan.ask<Listed>(LIST, { first: 1 });
  expect(first.data.viewer.cards.pageInfo.hasNextPage).toBe(true);
  const after = first.data.viewer.cards.pageInfo.endCursor;
  const second = await zhangSan.ask<Listed>(LIST, { first: 1, after });
  expect(second.data.viewer.cards.edges.map(({ node }) => node.number)).toEqual(['EX2024030712345']);
});

describe('F5: a page', () => {
  it.each([
    { first: 0 },
    { first: -1 },
    { first: 101 },
    { first: 1.5 },
    { after: 'MjAyNC0wMy0wNw' },
    { after: '' },
  ])('with %j is refused', async (variables) => {
    const { errors } = await zhangSan.ask(LIST, variables);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('that is huge costs too much to be tried', async () => {
    const { errors } = await zhangSan.ask(LIST, { first: 2_147_483_647 });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
  });
});

describe('A5: a card’s number', () => {
  it('opens one’s own card and says the same of somebody else’s as of none', async () => {
    const own = await zhangSan.ask(ONE, { number: 'EX2024030712345' });
    expect(own.data).toMatchObject({ card: { history: [{ seq: 3 }, { seq: 2 }, { seq: 1 }] } });
    const answers = [];
    for (const number of [OTHERS_NUMBER, 'EX2024030899999', 'nonsense']) {
      const { status, errors, data } = await zhangSan.ask(ONE, { number });
      answers.push({ status, errors, data });
    }
    expect(answers[0]?.errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  });

  it('opens nothing to whoever is not signed in', async () => {
    const { errors } = await stranger.ask(ONE, { number: OTHERS_NUMBER });
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await stranger.ask(LIST)).data).toEqual({ viewer: null });
  });
});

describe('F12: an id', () => {
  it('opens by node and nodes just what the typed fields do', async () => {
    const [other] = await ownIds(liYan);
    const own = await ownIds(zhangSan);
    const document =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Card { number } ... on CardFacts { status } } }';
    const { data } = await zhangSan.ask(document, { ids: [...own, other] });
    expect(data).toMatchObject({ nodes: [{ id: own[0] }, { id: own[1] }, null] });
    expect((await stranger.ask(document, { ids: own })).data).toEqual({ nodes: [null, null] });
  });

  it('F15: is not opened by aliases, fragments or directives', async () => {
    const [other] = await ownIds(liYan);
    const document = `query ($id: ID!, $number: String!, $yes: Boolean!) {
      a: node(id: $id) { ...F @include(if: $yes) }
      b: node(id: $id) { ... on Node @skip(if: false) { id } }
      c: card(number: $number) { ...F @include(if: $yes) }
    }
    fragment F on CardFacts { number status }`;
    const { data, errors } = await zhangSan.ask(document, { id: other, number: OTHERS_NUMBER, yes: true });
    expect(JSON.stringify(data ?? null)).not.toContain('PENDING');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});
