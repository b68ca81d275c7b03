import type { Writes } from '../db/database.ts';
import { removeFilesOf } from '../files/file.store.ts';
import type { Services } from '../services.ts';
import { type DraftRow, deleteDraft, draftsBefore } from './draft.store.ts';
import { DRAFT_KEPT } from './draft-view.ts';

type Erasing = Pick<Services, 'database' | 'files' | 'clock'>;

const AT_ONCE = 200;

/** A draft goes with its files. False when it was gone already, or was touched after `untouchedSince`. */
export async function eraseDraft(
  { database, files, clock }: Erasing,
  draft: Pick<DraftRow, 'id' | 'writtenBy'>,
  untouchedSince: Date | null = null,
): Promise<boolean> {
  const removed = await database.write((tx) => removeDraft(tx, { database, clock }, draft, untouchedSince));
  for (const id of removed ?? []) await files.remove(id);
  return removed !== undefined;
}

/** As `eraseDraft`, in a transaction: gives the files whose bytes are to be removed after it; undefined when there was none. */
export async function removeDraft(
  tx: Writes,
  { database: { tables }, clock }: Omit<Erasing, 'files'>,
  draft: Pick<DraftRow, 'id' | 'writtenBy'>,
  untouchedSince: Date | null = null,
): Promise<string[] | undefined> {
  if (!(await deleteDraft(tx, tables, draft, clock.now(), untouchedSince))) return undefined;
  return removeFilesOf(tx, tables, 'EXPEDITE_PROOF', draft.id, clock.realNow());
}

/** Drafts that nobody has touched for 30 days go. For the hourly sweep; safe on several servers. */
export async function eraseOldDrafts(services: Erasing): Promise<void> {
  const { database, clock } = services;
  const before = new Date(clock.now().getTime() - DRAFT_KEPT);
  for (;;) {
    const old = await draftsBefore(database.read, database.tables, before, AT_ONCE);
    for (const draft of old) await eraseDraft(services, draft, before);
    if (old.length < AT_ONCE) return;
  }
}
