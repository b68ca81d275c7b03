import { expect, it } from 'vitest';
import type { ActionName } from '../cards/actions.ts';
import { casesOf } from '../cards/case.store.ts';
import { china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard } from '../testing/planted-cards.ts';
import { correctionsOf, findOpenCorrection } from './correction.store.ts';

onBothEngines((open) => {
  async function after(...steps: readonly (readonly [name: ActionName, at: string])[]) {
    const database = await open();
    const { read, tables } = database;
    await peopleOfTheCases(database);
    const { card } = await plantCard(
      database,
      {},
      ['submit', '2024-03-07 09:00'],
      ['requestCorrection', '2024-03-08 09:00'],
      ...steps,
    );
    const [stored] = await casesOf(read, tables, await read.select().from(tables.cards));
    return {
      planted: card,
      card: stored!.card,
      rows: await correctionsOf(read, tables, ['card-1']),
      open: await findOpenCorrection(read, tables, 'card-1'),
    };
  }

  it('S1.4: keeps what stood and what should stand, and leaves the card as it is', async () => {
    const { card, rows, open } = await after();
    expect(rows).toMatchObject([
      {
        changes: [{ field: 'EXPECTED_EXIT_DATE', from: '2024-03-15', to: '2024-03-16' }],
        reason: '填错了日期',
        requestedBy: 'zhang-san',
        requestedAt: china('2024-03-08 09:00'),
        // A Friday: three working days on, the weekend not counted.
        dueOn: '2024-03-13',
        state: 'REQUESTED',
      },
    ]);
    expect(open).toEqual(rows[0]);
    expect(card.expectedExitDate).toBe('2024-03-15');
  });

  it('S1.4: an accepted one changes the card, and both values stay on record', async () => {
    const { card, planted, rows, open } = await after(['correct', '2024-03-11 09:00']);
    expect(card).toEqual(planted);
    expect(card.expectedExitDate).toBe('2024-03-16');
    expect(rows).toMatchObject([
      {
        state: 'ACCEPTED',
        decidedBy: 'li-reviewer',
        decisionNote: '已更正',
        dueOn: null,
        changes: [{ from: '2024-03-15' }],
      },
    ]);
    expect(open).toBeUndefined();
  });

  it('S1.4: a refused one changes nothing', async () => {
    const { card, rows } = await after(['refuseCorrection', '2024-03-11 09:00']);
    expect(card.expectedExitDate).toBe('2024-03-15');
    expect(rows).toMatchObject([{ state: 'REFUSED', decisionNote: '记录无误', dueOn: null }]);
  });
});
