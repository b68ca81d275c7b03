import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';

export async function findSetting({ read, tables }: Database, id: string): Promise<string | undefined> {
  const [row] = await read.select().from(tables.settings).where(eq(tables.settings.id, id));
  return row?.value;
}

/** Stores a number unless a greater one stands there; gives the one that stands now. */
export async function raiseSetting(database: Database, id: string, value: number): Promise<number> {
  const { settings } = database.tables;
  return database.write(async (tx) => {
    await tx
      .insert(settings)
      .values({ id, value: String(value) })
      .onConflictDoNothing();
    const [row] = await tx.select().from(settings).where(eq(settings.id, id));
    const greater = Math.max(value, Number(row?.value ?? value));
    await tx
      .update(settings)
      .set({ value: String(greater) })
      .where(eq(settings.id, id));
    return greater;
  });
}
