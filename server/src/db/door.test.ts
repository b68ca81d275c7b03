import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { UniqueViolation } from './errors.ts';
import { countStatements } from './statements.ts';

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

  it('reports a taken unique value in one way', async () => {
    const database = await open();
    const { settings } = database.tables;
    const twice = database.write(async (tx) => {
      await tx.insert(settings).values({ id: 'a', value: '1' });
      await tx.insert(settings).values({ id: 'a', value: 'canary' });
    });
    const error = await twice.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UniqueViolation);
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
