import type { Channel } from '@exit-card/shared/card';
import type { Case } from '../cards/card.ts';
import { supplementId } from '../cards/card-annex.store.ts';
import type { DocumentsSent } from '../cards/inputs.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { type FileRow, filesThere } from '../files/file.store.ts';
import { holdSubject } from '../files/file-subject.store.ts';
import { insertSubmission, type NewSubmission, type SubmissionRow } from '../submissions/submission.store.ts';

/** What was uploaded for the open request. Whoever adds or takes back a file waits from here on, and then finds it handed in. */
export async function heldDocuments(
  tx: Writes,
  tables: Tables,
  { card, supplement }: Case,
): Promise<readonly FileRow[]> {
  if (!supplement) return [];
  const subjectId = supplementId(card.id, supplement);
  await holdSubject(tx, tables, 'SUPPLEMENT', subjectId);
  return filesThere(tx, tables, 'SUPPLEMENT', [subjectId]);
}

/** What these files answer, as the status table asks. */
export function documentsSent(files: readonly FileRow[], channel: Channel): DocumentsSent {
  return { satisfied: itemsWith(files, 'CLEAN'), inScan: itemsWith(files, 'PENDING'), channel };
}

/** Keeps which files were handed in, for the receipt; part of the transaction that does. */
export function keepDocuments(
  tx: Writes,
  tables: Tables,
  { card, supplement }: Case,
  files: readonly FileRow[],
  by: Pick<NewSubmission, 'id' | 'at' | 'byApplicantId' | 'grantId' | 'channel'>,
): Promise<SubmissionRow> {
  return insertSubmission(tx, tables, {
    ...by,
    cardId: card.id,
    kind: 'SUPPLEMENT',
    round: supplement!.round,
    declarationText: null,
    files: files.filter(({ state }) => state === 'CLEAN'),
  });
}

function itemsWith(files: readonly FileRow[], state: FileRow['state']): string[] {
  return [...new Set(files.filter((file) => file.state === state).flatMap(({ item }) => item ?? []))];
}
