import { inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { startTestApp } from '../testing/ask.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';

const OWN = `{ viewer {
  archivedCardCount
  cards(first: 20) { totalCount edges { node { id number } } }
  notifications(first: 100) { totalCount edges { node { kind cardId cardNumber } } }
  accessLog(first: 100) { totalCount edges { node { action cardNumber } } }
} }`;
const WAYS = [
  ['query ($key: ID) { card(id: $key) { status } }', 'id'],
  ['query ($key: String) { card(number: $key) { status } }', 'number'],
  ['query ($key: ID!) { node(id: $key) { id } }', 'id'],
  ['query ($key: ID!) { nodes(ids: [$key]) { id } }', 'id'],
] as const;
interface Own {
  viewer: {
    archivedCardCount: number;
    cards: { totalCount: number; edges: { node: { id: string; number: string } }[] };
    notifications: { totalCount: number; edges: { node: { cardId: string | null } }[] };
    accessLog: { totalCount: number };
  };
}

onBothEngines((open) => {
  describe('A8, J8: five years after closing', () => {
    it('no query, number, node, message or record of the owner’s gives the card; only its number of cards is left', async () => {
      const { location } = await open();
      const app = await startTestApp({ location, clock: testClock() });
      const browser = app.browser();
      await browser.signInAs('张三');
      const before = (await browser.ask<Own>(OWN)).data.viewer;
      const cards = before.cards.edges.map(({ node }) => node);
      expect(cards).toHaveLength(2);
      const move = (days: number) =>
        browser.ask('mutation ($days: Int!) { moveDemoClock(input: { days: $days }) { today } }', { days });
      await move(40);
      const soonAfter = (await browser.ask<Own>(OWN)).data.viewer;
      expect(soonAfter.notifications.edges.filter(({ node }) => node.cardId !== null)).not.toEqual([]);

      await move(1830);
      const after = await browser.ask<Own>(OWN);
      expect(after.data.viewer).toMatchObject({ archivedCardCount: 2, cards: { totalCount: 0 } });
      expect(after.data.viewer.notifications.totalCount).toBeGreaterThanOrEqual(
        soonAfter.notifications.totalCount,
      );
      expect(after.data.viewer.accessLog.totalCount).toBeGreaterThan(0);
      const answers = [after.text];
      const never = { id: '018e2700-0a00-7000-8000-00000000ffff', number: 'EX2024030700000' };
      for (const [document, key] of WAYS)
        for (const card of cards) {
          const [asked, unknown] = [card, never].map((one) => browser.ask(document, { key: one[key] }));
          const [{ data, errors }, nobodys] = [await asked!, await unknown!];
          expect([data, errors.map((error) => error.extensions.code)]).toEqual([
            nobodys.data,
            nobodys.errors.map((error) => error.extensions.code),
          ]);
        }
      for (const path of ['/access-log.csv', '/access-log.json', '/cards.csv', '/cards.json'])
        answers.push(await (await browser.send(path)).text());
      for (const answer of answers)
        for (const { id, number } of cards) {
          expect(answer).not.toContain(number);
          expect(answer).not.toContain(id);
        }
      const { read, tables } = app.services.database;
      const own = inArray(
        tables.cards.id,
        cards.map(({ id }) => id),
      );
      const stored = await read.select({ since: tables.cards.archivedAt }).from(tables.cards).where(own);
      expect(stored.map(({ since }) => since?.toISOString()).sort()).toEqual([
        '2029-03-15T16:00:00.000Z',
        '2029-04-06T16:00:00.000Z',
      ]);
    });
  });
});
