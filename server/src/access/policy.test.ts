import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { aDraft, china } from '../testing/cases.ts';
import { onBothEngines } from '../testing/engines.ts';
import { peopleOfTheCases, plantCard, viewerAs } from '../testing/planted-cards.ts';
import type { ReadAct, Reader } from './policy.ts';
import { may, within } from './policy.ts';

const ACTS: ReadAct[] = ['card:read', 'card:detail', 'history:read', 'archive:count'];
const NOW = china('2024-03-11 10:00');
const readers: [string, Reader][] = [
  ...(['L1', 'L2', 'L3'] as const).flatMap((level): [string, Reader][] => [
    [`张三 at ${level}`, viewerAs('zhang-san', level)],
    [`李四 at ${level}`, viewerAs('li-si', level)],
  ]),
  ['张三 as a guest', { applicantId: 'zhang-san', cardNumber: null }],
  ['张三 as a guest for one card', { applicantId: 'zhang-san', cardNumber: 'EX2024030712345' }],
  ['张三 as a guest for 李四’s card', { applicantId: 'zhang-san', cardNumber: 'EX2024030700002' }],
];

it.each([
  ['card:read', ['张三 at L2', '张三 at L3', '张三 as a guest', '张三 as a guest for one card']],
  ['history:read', ['张三 at L2', '张三 at L3']],
  ['archive:count', ['张三 at L3']],
] as const)('G1: %s of 张三’s card is open to nobody else', (act, allowed) => {
  const { card } = aDraft();
  const permitted = readers.filter(([, reader]) => may(reader, act, card, NOW)).map(([name]) => name);
  expect(permitted).toEqual(allowed);
});

onBothEngines((open) => {
  it('G1: yes or no and the condition on rows never disagree', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const { cards } = database.tables;
    const planted = [
      await plantCard(database, { id: 'a' }, ['submit', '2024-03-07 09:00']),
      await plantCard(database, { id: 'b', cardNumber: 'EX2024030700001' }, ['submit', '2024-03-07 09:00']),
      await plantCard(database, { id: 'c', cardNumber: 'EX2024030700002', principalId: 'li-si' }, [
        'submit',
        '2024-03-07 09:00',
      ]),
    ];
    for (const [, reader] of readers)
      for (const act of ACTS)
        for (const { card } of planted) {
          const rows = await database.read
            .select({ id: cards.id })
            .from(cards)
            .where(and(within(reader, act, database.tables, NOW), eq(cards.id, card.id)));
          expect(rows.length === 1).toBe(may(reader, act, card, NOW));
        }
  });
});
