import { inspect } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { DatabaseBusy, UniqueViolation } from './errors.ts';
import { inList } from './in-list.ts';
import { openPostgres } from './postgres.ts';
import { countStatements } from './statements.ts';

const row = (id: string) => ({ id, value: '' });

onBothEngines((open) => {
  it('undoes everything of a write that fails', async () => {
    const database = await open();
    const { settings } = database.tables;
    const failing = database.write(async (tx) => {
      await tx.insert(settings).values({ id: 'a', value: '1' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.read.select().from(settings)).toEqual([]);
  });

  it('shows a read committed rows only', async () => {
    const database = await open();
    const { settings } = database.tables;
    let reading: Promise<unknown[]> | undefined;
    const read = database.read;
    await database.write(async (tx) => {
      await tx.insert(settings).values({ id: 'a', value: '1' });
      reading = read.select().from(settings).execute();
      await reading;
    });
    expect(await reading).toEqual([]);
    expect(await database.read.select().from(settings)).toHaveLength(1);
  });

  it('refuses a write or a read of the outside within a write, and goes on working', async () => {
    const database = await open();
    const { settings } = database.tables;
    await expect(database.write(() => database.write(async () => 1))).rejects.toThrow('inside write()');
    await expect(database.write(async () => database.read.select().from(settings))).rejects.toThrow(
      'inside write()',
    );
    expect(await database.write(async () => 1)).toBe(1);
  });

  it('is closed within a write to another database too, which itself is open', async () => {
    const [database, other] = [await open(), await open()];
    expect(await database.write(() => other.write(async () => 1))).toBe(1);
    await expect(database.write(() => other.write(() => database.write(async () => 1)))).rejects.toThrow(
      'inside write()',
    );
  });

  it('lets code that a write started work on after it ended', async () => {
    const database = await open();
    let later: Promise<number> | undefined;
    await database.write(async () => {
      later = new Promise((resolve) => setTimeout(resolve, 20)).then(() => database.write(async () => 2));
    });
    expect(await later).toBe(2);
  });

  it('K2: loses none of 100 racing increments that state the version they read', async () => {
    const database = await open();
    const { settings } = database.tables;
    await database.write((tx) => tx.insert(settings).values({ id: 'count', value: '0' }));
    async function increment(): Promise<number> {
      const [row] = await database.read.select().from(settings).where(eq(settings.id, 'count'));
      const won = await database.write((tx) =>
        tx
          .update(settings)
          .set({ value: String(Number(row!.value) + 1) })
          .where(eq(settings.value, row!.value))
          .returning(),
      );
      return won.length === 1 ? 0 : 1 + (await increment());
    }
    const lost = await Promise.all(Array.from({ length: 100 }, increment));
    const [row] = await database.read.select().from(settings);
    expect(row?.value).toBe('100');
    expect(lost.reduce((sum, each) => sum + each)).toBeGreaterThan(0);
  });

  it('reports a taken unique value in one way, to the slower of two as well', async () => {
    const database = await open();
    const { settings } = database.tables;
    const insert = () => database.write((tx) => tx.insert(settings).values({ id: 'a', value: '1' }));
    const outcomes = await Promise.allSettled([insert(), insert()]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => reason)).toEqual([expect.any(UniqueViolation)]);
  });

  it('J1: quotes no value in its errors', async () => {
    const database = await open();
    const { cards, settings } = database.tables;
    const failures = [
      database.read.select().from(settings).where(sql`${settings.id} = ${'canary'} and nowhere = 1`),
      database.write((tx) => tx.insert(settings).values({ id: 'canary', value: null as never })),
      database.write((tx) => tx.insert(settings).values([row('canary'), row('canary')])),
      database.write((tx) => tx.update(cards).set({ version: 'canary' as never })),
    ].map((work) => Promise.resolve(work).then(inspect, inspect));
    for (const failure of await Promise.all(failures)) expect(failure).not.toContain('canary');
  });

  it('never reports a write as done whose statement failed and was caught', async () => {
    const database = await open();
    const { settings } = database.tables;
    const write = database.write(async (tx) => {
      await tx.insert(settings).values(row('a'));
      await tx
        .insert(settings)
        .values(row('a'))
        .catch(() => undefined);
    });
    const done = await write.then(
      () => true,
      () => false,
    );
    expect(await database.read.$count(settings)).toBe(done ? 1 : 0);
  });

  it('finds rows by a list of any length, also prepared', async () => {
    const database = await open();
    const { settings } = database.tables;
    await database.write((tx) => tx.insert(settings).values([row('a'), row('b'), row('c')]));
    const found = database.read
      .select({ id: settings.id })
      .from(settings)
      .where(inList(settings.id, sql.placeholder('ids')))
      .orderBy(settings.id)
      .prepare('settings_by_id');
    expect(await found.execute({ ids: ['c', 'a', 'x'] })).toEqual([{ id: 'a' }, { id: 'c' }]);
    expect(await found.execute({ ids: [] })).toEqual([]);
    const many = Array.from({ length: 70_000 }, (_, index) => `x${index}`);
    expect(await database.read.$count(settings, inList(settings.id, [...many, 'b']))).toBe(1);
  });

  it('counts statements, BEGIN and COMMIT not among them', async () => {
    const database = await open();
    const { settings } = database.tables;
    const { result, statements } = await countStatements(async () => {
      await database.write(async (tx) => {
        await tx.insert(settings).values({ id: 'a', value: '1' });
        await tx.update(settings).set({ value: '2' });
      });
      return database.read.select().from(settings);
    });
    expect(result).toEqual([{ id: 'a', value: '2' }]);
    expect(statements).toHaveLength(3);
  });
});

it('K12: says that PostgreSQL cannot be reached', async () => {
  await expect(openPostgres('postgres://app@127.0.0.1:1/none')).rejects.toThrow(DatabaseBusy);
});
