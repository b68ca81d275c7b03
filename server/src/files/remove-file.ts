import type { Viewer } from '../access/caller.ts';
import { Fault } from '../fault.ts';
import type { Services } from '../services.ts';
import { isOnReceipt } from '../submissions/submission.store.ts';
import { demandFile } from './demand-file.ts';
import { findFile, markRemoved } from './file.store.ts';
import { holdSubject } from './file-subject.store.ts';
import { type StoredFile, storedFile } from './stored-file.ts';

/** Takes a file back before the case is handed in. Throws NOT_FOUND, and CONFLICT afterwards. */
export async function removeFile(
  { database, vault, files, clock }: Services,
  viewer: Viewer,
  id: string,
): Promise<StoredFile> {
  const { tables } = database;
  const removed = await database.write(async (tx) => {
    const file = await findFile(tx, tables, id);
    if (!file) throw new Fault('NOT_FOUND');
    await holdSubject(tx, tables, file.purpose, file.subjectId);
    await demandFile(tx, tables, viewer, file, 'remove', clock.now());
    if (await isOnReceipt(tx, tables, file)) throw new Fault('CONFLICT');
    return markRemoved(tx, tables, id, clock.realNow());
  });
  if (!removed) throw new Fault('NOT_FOUND');
  await files.remove(id);
  return storedFile(vault, removed);
}
