import { expect, it } from 'vitest';
import { openDatabase } from '../db/open-database.ts';
import type { TestClock } from '../testing/clock.ts';
import { testClock } from '../testing/clock.ts';
import type { TestDatabase } from '../testing/engines.ts';
import { onBothEngines } from '../testing/engines.ts';
import { forgetKeys } from './forget-keys.ts';
import { checkKey, type KeyedRequest, type Outcome, once } from './once.store.ts';

const REQUEST: KeyedRequest = {
  applicantId: 'zhang-san',
  operation: 'submitCard',
  key: 'b7f0c9d2-4e7a',
  input: ['draft-1', 3, null],
};

/** Counts how often the work is really done; each time it would come to another result. */
function aDesk({ write, tables }: Pick<TestDatabase, 'write' | 'tables'>, clock: TestClock) {
  const done: string[] = [];
  const ask = (given: Partial<KeyedRequest> = {}, refuse = false) =>
    write((tx) => {
      const resultId = `result-${done.length + 1}`;
      return once(tx, tables, { ...REQUEST, ...given }, clock.realNow(), {
        resultId,
        async first(): Promise<Outcome<string>> {
          if (refuse) return { refused: 'not now' };
          done.push(resultId);
          return { done: resultId };
        },
        again: async (before) => `again ${before}`,
      });
    });
  return { ask, done };
}

onBothEngines((open) => {
  it('K3: the same key and input is done once, also after a restart', async () => {
    const database = await open();
    const clock = testClock();
    const { ask, done } = aDesk(database, clock);
    expect([await ask(), await ask()]).toEqual(['result-1', 'again result-1']);

    await database.close();
    const reopened = await openDatabase(database.location);
    expect(await aDesk(reopened, clock).ask()).toBe('again result-1');
    await reopened.close();
    expect(done).toEqual(['result-1']);
  });

  it('K3: the same key with another input is a conflict', async () => {
    const { ask, done } = aDesk(await open(), testClock());
    await ask();
    for (const input of [
      ['draft-1', 4, null],
      ['draft-1', 3, 'null'],
      ['draft-1', 3],
      ['draft-1', '3', null],
    ])
      await expect(ask({ input })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(done).toHaveLength(1);
  });

  it('K3: another person, operation or key is another request', async () => {
    const { ask, done } = aDesk(await open(), testClock());
    await ask();
    for (const other of [{ applicantId: 'li-si' }, { operation: 'supplement' }, { key: 'another-key' }])
      await ask({ ...other, input: ['something else'] });
    expect(done).toHaveLength(4);
  });

  it('K3: of many at once one does it', async () => {
    const { ask, done } = aDesk(await open(), testClock());
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask()));
    expect(done).toEqual(['result-1']);
    expect(answers.toSorted()).toEqual([...Array(11).fill('again result-1'), 'result-1']);
  });

  it('K3: what was refused, or broke off, may try again with the same key', async () => {
    const { ask, done } = aDesk(await open(), testClock());
    expect(await ask({}, true)).toBe('not now');
    expect(await ask({ input: ['mended'] })).toBe('result-1');
    expect(done).toHaveLength(1);

    const database = await open();
    const broken = database.write((tx) =>
      once(tx, database.tables, REQUEST, new Date('2024-03-11T02:00:00Z'), {
        resultId: 'lost',
        first: () => Promise.reject(new Error('crash')),
        again: async () => '',
      }),
    );
    await expect(broken).rejects.toThrow('crash');
    expect(await aDesk(database, testClock()).ask()).toBe('result-1');
  });

  it('K3: keys are forgotten after 30 days', async () => {
    const database = await open();
    const clock = testClock();
    const { ask } = aDesk(database, clock);
    await ask();
    clock.advance({ days: 30 });
    await forgetKeys({ database, clock });
    expect(await ask()).toBe('again result-1');
    clock.advance({ seconds: 1 });
    await forgetKeys({ database, clock });
    expect(await ask()).toBe('result-2');
  });
});

it.each(['short', 'a'.repeat(65), 'with blanks in', '', 'schlüssel-1'])('%j is no key', (key) => {
  expect(() => checkKey(key)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  expect(() => checkKey('b7f0c9d2-4e7a-4f60_8')).not.toThrow();
});
