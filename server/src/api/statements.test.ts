import { expect, it, vi } from 'vitest';
import { startTestApp } from '../testing/ask.ts';

it('a list of cards with their history takes as many statements for two as for one', async () => {
  const app = await startTestApp();
  const browser = app.browser();
  await browser.signInAs('张三');
  const select = vi.spyOn(app.services.database.read, 'select');
  const statements = async (first: number) => {
    select.mockClear();
    const { data } = await browser.ask<{ viewer: { cards: { edges: unknown[] } } }>(
      'query ($first: Int!) { viewer { cards(first: $first) { totalCount edges { node { number history { seq } supplement { dueOn } progress { late } } } } } }',
      { first },
    );
    expect(data.viewer.cards.edges).toHaveLength(first);
    return select.mock.calls.length;
  };
  // The outbox is looked at now and then on the same connection: the least of three is the list's own.
  const least = async (first: number) =>
    Math.min(...[await statements(first), await statements(first), await statements(first)]);
  const one = await least(1);
  expect(one).toBeGreaterThan(2);
  expect(await least(2)).toBe(one);
});
