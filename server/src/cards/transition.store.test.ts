import { asc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { verifyChain } from '../access/chain.ts';
import { approverWang, china, usualInput, zhangSan } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard, viewerAs } from '../testing/planted-cards.ts';
import { act } from './act.ts';
import { findCard } from './card.store.ts';
import { casesOf } from './case.store.ts';
import { saveTransition } from './transition.store.ts';

const now = china('2024-03-11 10:00');
const submitted = ['submit', '2024-03-07 09:00'] as const;

onBothEngines((open) => {
  it('stores the card, its history row and its request for documents as one', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const planted = await plantCard(
      database,
      {},
      submitted,
      ['requestDocuments', '2024-03-08 15:00'],
      ['extendDeadline', '2024-03-11 09:00'],
      ['supplement', '2024-03-11 10:00'],
    );
    const card = await findCard(database.read, database.tables, viewerAs('zhang-san'), { id: 'card-1' }, now);
    const [stored] = await casesOf(database.read, database.tables, [card!]);
    expect(stored).toMatchObject({ ...planted, card: { ...planted.card, version: 4, historyCount: 4 } });
    expect(stored?.supplement).toMatchObject({ round: 1, state: 'SUBMITTED', extendedOnce: true });
  });

  it('chains the history, and the card keeps its head and length', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const { card } = await plantCard(database, {}, submitted, ['review', '2024-03-07 11:00']);
    const { statusChanges } = database.tables;
    const rows = await database.read
      .select()
      .from(statusChanges)
      .where(eq(statusChanges.cardId, card.id))
      .orderBy(asc(statusChanges.seq));
    expect(verifyChain(rows, card.historyHead, card.historyCount)).toBeNull();
  });

  it('K2: of two who decide at once one wins, the other hears CONFLICT and leaves no trace', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const before = await plantCard(database, {}, submitted, ['review', '2024-03-07 11:00']);
    const decide = (name: 'approve' | 'withdraw') =>
      database.write(async (tx) => {
        const actor = name === 'approve' ? approverWang : zhangSan;
        const done = act(before, name, actor, usualInput[name], { now });
        if (!done.ok) throw new Error(done.refused.reason);
        return saveTransition(tx, database.tables, before, done);
      });
    const outcomes = await Promise.allSettled([decide('approve'), decide('withdraw')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    });
    expect(await database.read.$count(database.tables.statusChanges)).toBe(3);
  });
});
