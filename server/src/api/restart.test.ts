import { expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';

interface Found {
  viewer: { cards: { totalCount: number; edges: { node: { number: string; status: string } }[] } };
}

onBothEngines((open) => {
  it('K9: what ended while the server was off has ended when it is back, in lists, filters and counts', async () => {
    const { location } = await open();
    const clock = testClock();
    const before = await startTestApp({ location, clock });
    await before.stop();
    clock.moveTo('2024-04-07T00:00:00+08:00');

    const after = await startTestApp({ location, clock });
    const browser = after.browser();
    await browser.signInAs('张三');
    const ask = async (status: string) => {
      const { data } = await browser.ask<Found>(
        'query ($status: [CardStatus!]) { viewer { cards(filter: { status: $status }) { totalCount edges { node { number status } } } } }',
        { status: [status] },
      );
      return [data.viewer.cards.totalCount, data.viewer.cards.edges.map(({ node }) => node.number)];
    };
    expect(await ask('EXPIRED')).toEqual([1, ['EX2024030712345']]);
    expect(await ask('LAPSED')).toEqual([1, ['EX2024030867890']]);
    expect(await ask('APPROVED')).toEqual([0, []]);
  });
});
