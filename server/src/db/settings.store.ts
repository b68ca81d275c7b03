import { eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';

export async function findSetting({ read, tables }: Database, id: string): Promise<string | undefined> {
  const [row] = await read.select().from(tables.settings).where(eq(tables.settings.id, id));
  return row?.value;
}

/** Adds to a number, which begins at `start`; gives the sum. Additions at the same time all count. */
export async function addToSetting(
  database: Database,
  id: string,
  { start, amount }: { start: number; amount: number },
): Promise<number> {
  const { settings } = database.tables;
  return database.write(async (tx) => {
    // The update changes nothing but holds the row, so that the next addition waits for this one.
    const [row] = await tx
      .insert(settings)
      .values({ id, value: String(start) })
      .onConflictDoUpdate({ target: settings.id, set: { value: sql`${settings.value}` } })
      .returning({ value: settings.value });
    const sum = Number(row?.value) + amount;
    await tx
      .update(settings)
      .set({ value: String(sum) })
      .where(eq(settings.id, id));
    return sum;
  });
}

/** Writes a fact over what it was before. */
export async function keepSetting({ write, tables }: Database, id: string, value: string): Promise<void> {
  const { settings } = tables;
  await write((tx) =>
    tx.insert(settings).values({ id, value }).onConflictDoUpdate({ target: settings.id, set: { value } }),
  );
}
