import { eq } from 'drizzle-orm';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** Frees every case that this officer had taken. */
export async function releaseCases(tx: Writes, { cards }: Tables, assigneeId: string): Promise<void> {
  await tx
    .update(cards)
    .set({ assigneeId: null, assignedUntil: null })
    .where(eq(cards.assigneeId, assigneeId));
}
