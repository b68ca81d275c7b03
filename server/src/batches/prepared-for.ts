import type { PreparedApplication } from '@exit-card/shared/batch-rows';
import type { Services } from '../services.ts';
import { rowsAwaiting } from './batch.store.ts';
import { preparedIn } from './batch-view.ts';

/** What waits for this grant to be agreed to. Whoever asks has made sure that it is the grant's principal who reads. */
export async function preparedFor(
  { database, vault }: Services,
  grantId: string,
): Promise<PreparedApplication[]> {
  const rows = await rowsAwaiting(database.read, database.tables, grantId);
  return rows.flatMap((row) => preparedIn(vault, row) ?? []);
}
