import { CardStatus } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countStatements } from '../db/statements.ts';
import { china } from '../testing/cases.ts';
import type { TestDatabase } from '../testing/engines.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard, viewerAs } from '../testing/planted-cards.ts';
import type { CardFilter } from './card.store.ts';
import { cardsWithin, countArchived, findCard, listCards } from './card.store.ts';
import { casesOf } from './case.store.ts';
import { statusAt } from './status-at.ts';

const now = china('2024-03-11 10:00');
const zhangSan = viewerAs('zhang-san');

/** Six cards of 张三 in every way of life, one of 李四. */
async function aWorld(open: () => Promise<TestDatabase>) {
  const database = await open();
  await peopleOfTheCases(database);
  const card = (n: number, values = {}) => ({
    id: `card-${n}`,
    cardNumber: `EX202403070000${n}`,
    expectedExitDate: '2024-05-01' as const,
    ...values,
  });
  const submit = ['submit', '2024-03-07 09:00'] as const;
  const review = ['review', '2024-03-07 10:00'] as const;
  await plantCard(database, card(1), submit);
  await plantCard(database, card(2), submit, review);
  await plantCard(database, card(3), submit, review, ['approve', '2024-03-07 11:00']);
  await plantCard(database, card(4), submit, ['requestDocuments', '2024-03-07 12:00']);
  await plantCard(database, card(5), submit, ['withdraw', '2024-03-08 09:00']);
  await plantCard(database, card(6), submit, review, ['reject', '2024-03-08 09:00']);
  await plantCard(database, card(7, { principalId: 'li-si' }), submit);
  return database;
}

const list = (database: TestDatabase, filter: CardFilter = {}, page = {}, at = now) =>
  listCards(database.read, database.tables, zhangSan, filter, page, at);

onBothEngines((open) => {
  it('K9: finds by status what the card itself says its status is, at any moment', async () => {
    const database = await aWorld(open);
    const all = await cardsWithin(database.read, database.tables, zhangSan, now);
    const moments = fc.date({ min: china('2024-03-07 00:00'), max: china('2024-05-01 00:00') });
    const edges = fc.constantFrom(
      china('2024-04-06 23:59'),
      china('2024-04-07 00:00'),
      china('2024-03-15 00:00'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          edges,
          moments.filter((date) => !Number.isNaN(date.getTime())),
        ),
        fc.subarray(Object.values(CardStatus)),
        async (at, status) => {
          const page = await list(database, { status }, { first: 100 }, at);
          const expected = all.filter((card) => status.includes(statusAt(card, at))).map(({ id }) => id);
          expect(page.edges.map(({ node }) => node.id)).toEqual(expected);
          expect(page.totalCount).toBe(expected.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('S4.3: filters by day of application, both days included', async () => {
    const database = await aWorld(open);
    const count = async (appliedFrom: PlainDate | null, appliedUntil: PlainDate | null) =>
      (await list(database, { appliedFrom, appliedUntil })).totalCount;
    expect(await count('2024-03-07', '2024-03-07')).toBe(6);
    expect(await count('2024-03-08', null)).toBe(0);
    expect(await count(null, '2024-03-06')).toBe(0);
  });

  it('K20: pages neither repeat nor skip a card while others come and change', async () => {
    const database = await aWorld(open);
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more && seen.length < 20; ) {
      const page = await list(database, {}, { first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
      const id = `card-new-${seen.length}`;
      const cardNumber = `EX202403111000${seen.length}`;
      await plantCard(database, { id, cardNumber }, ['submit', '2024-03-11 09:00']);
    }
    expect(seen).toEqual(['card-6', 'card-5', 'card-4', 'card-3', 'card-2', 'card-1']);
  });

  it('A5: somebody else’s card and no card are the same, by the same statement', async () => {
    const database = await aWorld(open);
    const { read, tables } = database;
    const byNumber = (number: string) =>
      countStatements(() => findCard(read, tables, zhangSan, { cardNumber: number }, now));
    const [own, other, none] = [
      await byNumber('EX2024030700001'),
      await byNumber('EX2024030700007'),
      await byNumber('EX2024030799999'),
    ];
    expect([own.result?.id, other.result, none.result]).toEqual(['card-1', undefined, undefined]);
    expect([other.statements, none.statements]).toEqual([own.statements, own.statements]);
    expect(await findCard(read, tables, zhangSan, { id: 'card-7' }, now)).toBeUndefined();
    expect((await findCard(read, tables, viewerAs('li-si'), { id: 'card-7' }, now))?.id).toBe('card-7');
  });

  it('A8: an archived card is in no list and under no number; only its L3 owner hears of it', async () => {
    const database = await aWorld(open);
    const { read, tables } = database;
    const lastDay = china('2029-03-07 23:59');
    const archived = china('2029-03-08 00:00');
    const ids = async (at: Date) => (await list(database, {}, {}, at)).edges.map(({ node }) => node.id);
    expect(await ids(lastDay)).toContain('card-5');
    expect(await ids(archived)).not.toContain('card-5');
    expect(
      await findCard(read, tables, zhangSan, { cardNumber: 'EX2024030700005' }, archived),
    ).toBeUndefined();

    const count = (viewer: typeof zhangSan, at: Date) => countArchived(read, tables, viewer, at);
    expect(await count(viewerAs('zhang-san', 'L3'), lastDay)).toBe(0);
    expect(await count(viewerAs('zhang-san', 'L3'), archived)).toBe(2);
    expect(await count(zhangSan, archived)).toBe(0);
    expect(await count(viewerAs('li-si', 'L3'), archived)).toBe(0);
  });

  it('archives a card whose end nobody recorded as if it had been', async () => {
    const database = await aWorld(open);
    const shown = async (at: string) =>
      (await list(database, {}, {}, china(at))).edges.map(({ node }) => node.id);
    expect(await shown('2029-04-06 23:59')).toContain('card-3');
    expect(await shown('2029-04-07 00:00')).not.toContain('card-3');
    expect(await shown('2029-04-07 00:00')).toEqual(['card-2', 'card-1']);
  });

  it('reads history and requests of a whole page with two statements more', async () => {
    const database = await aWorld(open);
    const { statements, result } = await countStatements(async () => {
      const { edges } = await list(database);
      return casesOf(
        database.read,
        database.tables,
        edges.map(({ node }) => node),
      );
    });
    expect(statements).toHaveLength(4);
    expect(result.map(({ history }) => history.length)).toEqual([3, 2, 2, 3, 2, 1]);
    expect(result.map(({ supplement }) => supplement?.dueOn ?? null)).toEqual([
      null,
      null,
      '2024-03-14',
      null,
      null,
      null,
    ]);
  });
});
