import { expect, it, vi } from 'vitest';
import { statementLog } from '../db/statements.ts';
import { startTestApp } from '../testing/ask.ts';
import { onBothEngines } from '../testing/engines.ts';

onBothEngines((open) => {
  it('a list of cards with their history takes as many statements for two as for one', async () => {
    const { location } = await open();
    const browser = (await startTestApp({ location })).browser();
    await browser.signInAs('张三');
    const sent = vi.spyOn(statementLog, 'logQuery');
    const statements = async (first: number) => {
      sent.mockClear();
      const { data } = await browser.ask<{ viewer: { cards: { edges: unknown[] } } }>(
        'query ($first: Int!) { viewer { cards(first: $first) { totalCount edges { node { number history { seq } supplement { dueOn } progress { late } } } } } }',
        { first },
      );
      expect(data.viewer.cards.edges).toHaveLength(first);
      return sent.mock.calls.length;
    };
    // Background jobs use the same connection now and then: the least of some is the list's own.
    const least = async (first: number) => {
      const counts: number[] = [];
      for (let turn = 0; turn < 10; turn += 1) {
        counts.push(await statements(first));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return Math.min(...counts);
    };

    // The session of the cookie and the four of the list.
    expect([await least(1), await least(2)]).toEqual([5, 5]);
    sent.mockRestore();
  });
});
