import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

export type MaintenanceWindow = Tables['maintenanceWindows']['$inferSelect'];

/** Announced maintenance that is neither over at `now` nor cancelled, the next one first. */
export function maintenanceAfter(
  reads: Reads,
  { maintenanceWindows: t }: Tables,
  now: Date,
): Promise<MaintenanceWindow[]> {
  return reads
    .select()
    .from(t)
    .where(and(gt(t.endsAt, now), isNull(t.cancelledAt)))
    .orderBy(asc(t.startsAt), asc(t.id));
}

/** All that was ever announced, the latest first. */
export function everyMaintenance(
  reads: Reads,
  { maintenanceWindows: t }: Tables,
): Promise<MaintenanceWindow[]> {
  return reads.select().from(t).orderBy(desc(t.startsAt), desc(t.id));
}

/** The next announcement waits for the one before, so that two cannot overlap: PostgreSQL locks no row that is not there. */
export async function oneAnnouncementAtATime(tx: Writes, { settings }: Tables): Promise<void> {
  await tx
    .insert(settings)
    .values({ id: 'maintenance', value: '' })
    .onConflictDoUpdate({ target: settings.id, set: { value: sql`${settings.value}` } });
}

export async function insertWindow(
  tx: Writes,
  { maintenanceWindows }: Tables,
  window: Omit<MaintenanceWindow, 'cancelledAt'>,
): Promise<MaintenanceWindow> {
  const [stored] = await tx.insert(maintenanceWindows).values(window).returning();
  return stored!;
}

/** False when there is none with this id that is not over or cancelled. */
export async function cancelWindow(
  tx: Writes,
  { maintenanceWindows: t }: Tables,
  id: string,
  now: Date,
): Promise<boolean> {
  const cancelled = await tx
    .update(t)
    .set({ cancelledAt: now })
    .where(and(eq(t.id, id), isNull(t.cancelledAt), gt(t.endsAt, now)))
    .returning({ id: t.id });
  return cancelled.length > 0;
}
