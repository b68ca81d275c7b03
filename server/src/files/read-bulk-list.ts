import type { Services } from '../services.ts';
import { findFile } from './file.store.ts';

/** The list that was uploaded for this organisation; undefined for any other file, and for one that is no longer there. */
export async function readBulkList(
  { database, files }: Pick<Services, 'database' | 'files'>,
  orgId: string,
  fileId: string,
): Promise<Buffer | undefined> {
  const file = await findFile(database.read, database.tables, fileId);
  if (file?.purpose !== 'BULK_LIST' || file.subjectId !== orgId) return undefined;
  return file.state === 'CLEAN' || file.state === 'PENDING' ? files.get(fileId) : undefined;
}
