import { CARD_NUMBERS_A_DAY, cardNumber, parseCardNumber } from '@exit-card/shared/card-number';
import { expect, it } from 'vitest';
import { aDraft, chinaMoment, usualInput, zhangSan } from '../testing/cases.ts';
import type { TestDatabase } from '../testing/engines.ts';
import { onBothEngines } from '../testing/engines.ts';
import { fillTheDay } from '../testing/full-day.ts';
import { peopleOfTheCases } from '../testing/planted-cards.ts';
import { act } from './act.ts';
import { insertNumbered } from './card-number.store.ts';

const DAY = '2024-03-11';

/** 张三 hands in a card; gives its number, null where there was none. */
async function draw({ write, tables }: TestDatabase, id: string): Promise<string | null> {
  const done = act(
    aDraft({ id, cardNumber: '' }),
    'submit',
    zhangSan,
    usualInput.submit,
    chinaMoment(`${DAY} 10:00`),
  );
  if (!done.ok) throw new Error(done.refused.reason);
  const file = await write((tx) => insertNumbered(tx, tables, done));
  return file?.card.cardNumber ?? null;
}

const drawMany = (database: TestDatabase, count: number, as: string) =>
  Promise.all(Array.from({ length: count }, (_, i) => draw(database, `${as} ${i}`)));

onBothEngines((open) => {
  it('K21: draws numbers of the day at random, also many at once, and never counts up', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    const numbers = await drawMany(database, 40, 'card');
    expect(new Set(numbers).size).toBe(40);
    for (const number of numbers)
      expect(parseCardNumber(number!)).toEqual({ ok: true, cardNumber: number, applicationDate: DAY });
    expect(numbers.toSorted()).not.toEqual(numbers);
    const drawn = numbers.map((number) => Number(number!.slice(-5)));
    expect(Math.max(...drawn) - Math.min(...drawn)).toBeGreaterThan(CARD_NUMBERS_A_DAY / 2);
  });

  it('K21: gives out the last numbers of a day once each, also at once, and then none', async () => {
    const database = await open();
    await peopleOfTheCases(database);
    await fillTheDay(database, 6);
    const numbers = await drawMany(database, 8, 'late');
    const last = Array.from({ length: 6 }, (_, i) => cardNumber(DAY, CARD_NUMBERS_A_DAY - 6 + i));
    expect(numbers.filter((number) => number !== null).toSorted()).toEqual(last);
    expect(await draw(database, 'too late')).toBeNull();
    const { cards } = database.tables;
    expect(await database.read.$count(cards)).toBe(CARD_NUMBERS_A_DAY);
  });
});
