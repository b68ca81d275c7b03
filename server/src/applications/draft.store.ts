import { type Application, NO_APPLICATION } from '@exit-card/shared/application';
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { accountChanged } from '../live/account-changed.store.ts';

export type DraftRow = Tables['cardDrafts']['$inferSelect'];

/** What is filled in so far. */
export function applicationIn(vault: Vault, { id, contentCipher }: DraftRow): Application {
  const content = vault.decrypt('card_drafts.content_cipher', id, contentCipher);
  return { ...NO_APPLICATION, ...JSON.parse(content) };
}

/** Bound to the row, so that nobody reads it elsewhere. */
export function sealApplication(vault: Vault, id: string, application: Application): string {
  return vault.encrypt('card_drafts.content_cipher', id, JSON.stringify(application));
}

/** The one draft that somebody has for somebody. */
export async function findDraft(
  reads: Reads,
  { cardDrafts: d }: Tables,
  { writtenBy, principalId }: Pick<DraftRow, 'writtenBy' | 'principalId'>,
): Promise<DraftRow | undefined> {
  const [draft] = await reads
    .select()
    .from(d)
    .where(and(eq(d.writtenBy, writtenBy), eq(d.principalId, principalId)));
  return draft;
}

export async function insertDraft(tx: Writes, tables: Tables, draft: DraftRow): Promise<void> {
  await tx.insert(tables.cardDrafts).values(draft);
  await accountChanged(tx, tables, [draft.writtenBy], draft.updatedAt);
}

/** False when it was changed or went since `version`. */
export async function changeDraft(
  tx: Writes,
  tables: Tables,
  { id, version, writtenBy }: Pick<DraftRow, 'id' | 'version' | 'writtenBy'>,
  changes: Pick<DraftRow, 'contentCipher' | 'grantId' | 'updatedAt'>,
): Promise<boolean> {
  const { cardDrafts: d } = tables;
  const changed = await tx
    .update(d)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(d.id, id), eq(d.version, version)))
    .returning({ id: d.id });
  if (changed.length === 0) return false;
  await accountChanged(tx, tables, [writtenBy], changes.updatedAt);
  return true;
}

/** The writer's draft; whoever else would change it or add proof waits from here on. */
export async function holdDraft(
  tx: Writes,
  { cardDrafts: d }: Tables,
  { id, writtenBy }: Pick<DraftRow, 'id' | 'writtenBy'>,
): Promise<DraftRow | undefined> {
  const [draft] = await tx
    .update(d)
    .set({ version: sql`${d.version}` })
    .where(and(eq(d.id, id), eq(d.writtenBy, writtenBy)))
    .returning();
  return draft;
}

/** False when it was gone already, or was touched after `untouchedSince`. */
export async function deleteDraft(
  tx: Writes,
  tables: Tables,
  { id, writtenBy }: Pick<DraftRow, 'id' | 'writtenBy'>,
  now: Date,
  untouchedSince: Date | null = null,
): Promise<boolean> {
  const { cardDrafts: d } = tables;
  const isOld = untouchedSince === null ? undefined : lte(d.updatedAt, untouchedSince);
  const gone = await tx
    .delete(d)
    .where(and(eq(d.id, id), eq(d.writtenBy, writtenBy), isOld))
    .returning({ id: d.id });
  if (gone.length === 0) return false;
  await accountChanged(tx, tables, [writtenBy], now);
  return true;
}

/** Drafts that nobody has touched after `before`, oldest first. */
export function draftsBefore(
  reads: Reads,
  { cardDrafts: d }: Tables,
  before: Date,
  limit: number,
): Promise<Pick<DraftRow, 'id' | 'writtenBy'>[]> {
  return reads
    .select({ id: d.id, writtenBy: d.writtenBy })
    .from(d)
    .where(lte(d.updatedAt, before))
    .orderBy(asc(d.updatedAt), asc(d.id))
    .limit(limit);
}
