import { beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import { hostileDocuments, OVER_HTTP } from '../testing/hostile-documents.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});

const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
describe('a document that asks too much is refused before anything runs', () => {
  it.each<[string, string]>([
    ...hostileDocuments(OVER_HTTP),
    [
      'A6: ten guesses in one mutation',
      `mutation { ${many(10, (i) => `a${i}: moveDemoClock(input: { days: ${i + 1} }) { now }`)} }`,
    ],
    [
      'A6: two guesses by a fragment',
      'mutation { ...a ...b } fragment a on Mutation { moveDemoClock(input: { days: 1 }) { now } } fragment b on Mutation { x: moveDemoClock(input: { days: 1 }) { now } }',
    ],
    ['F13: a subscription', 'subscription { accountChanged { cursor } }'],
  ])('%s', async (_name, document) => {
    const before = await app.browser().ask('{ service { now } }');
    const answer = await app.browser().ask(document);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(answer.errors.length).toBeLessThanOrEqual(6);
    for (const { extensions } of answer.errors)
      expect(['BAD_REQUEST', 'QUERY_TOO_COMPLEX']).toContain(extensions.code);
    expect(String(before.data['service'])).toBeTruthy();
  });

  it('F6: a list of operations', async () => {
    const operation = { query: '{ service { hotline } }' };
    const response = await app.browser().send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([operation, operation]),
    });
    expect(response.status).toBe(400);
  });
});

describe('F16: variables', () => {
  it.each<[string, unknown]>([
    ['a number where text is due', { workingDays: '1' }],
    ['a fraction', { workingDays: 1.5 }],
    ['a key that the input has not', { workingDays: 1, status: 'APPROVED' }],
    ['100 levels', Array.from({ length: 100 }).reduce<unknown>((inner) => ({ inner }), {})],
  ])('F16: %s is refused', async (_name, input) => {
    const answer = await app
      .browser()
      .ask('mutation ($input: MoveDemoClockInput!) { moveDemoClock(input: $input) { now } }', { input });
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('F16: 10,000 keys that no variable asks for do no harm', async () => {
    const variables = Object.fromEntries(Array.from({ length: 8_000 }, (_, i) => [`k${i}`, i]));
    const answer = await app.browser().ask('{ service { hotline } }', variables);
    expect([200, 413]).toContain(answer.status);
  });
});

it('F1: in production nobody reads the schema without the switch', async () => {
  const closed = await startTestApp({ environment: { INTROSPECTION: 'off' } });
  const answer = await closed.browser().ask('{ __schema { types { name } } }');
  expect([answer.status, answer.data]).toEqual([400, undefined]);
});
