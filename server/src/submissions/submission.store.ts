import { plainDateAt } from '@exit-card/shared/plain-date';
import { desc, eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import type { FileRow } from '../files/file.store.ts';
import { namedByType } from '../files/file-name.ts';
import { receiptNumber } from './receipt-number.ts';

export type SubmissionRow = Tables['submissions']['$inferSelect'];

/** Something that is handed in, with the files that came with it. */
export interface NewSubmission
  extends Pick<
    SubmissionRow,
    'cardId' | 'kind' | 'at' | 'byApplicantId' | 'grantId' | 'channel' | 'declarationText' | 'round'
  > {
  /** Left out where nobody needs to know it before. */
  readonly id?: string;
  readonly files: readonly Pick<FileRow, 'id' | 'bytes' | 'sha256'>[];
}

/** Stores it under a receipt number of its own, in the transaction that takes it. */
export async function insertSubmission(
  tx: Writes,
  { submissions }: Tables,
  given: NewSubmission,
): Promise<SubmissionRow> {
  const files = given.files.map(({ id, bytes, sha256 }) => {
    if (bytes === null || sha256 === null) throw new Error(`The bytes of file ${id} never came`);
    return { id, bytes, sha256 };
  });
  const row = { id: newId(), ...given, receiptNumber: receiptNumber(plainDateAt(given.at)), files };
  await tx.insert(submissions).values(row);
  return row;
}

/** What was handed in for these cards, newest first; one statement. Whoever asks has made sure that the reader may see it. */
export function submissionsOf(
  reads: Reads,
  { submissions: s }: Tables,
  cardIds: readonly string[],
): Promise<SubmissionRow[]> {
  return reads.select().from(s).where(inList(s.cardId, cardIds)).orderBy(desc(s.at), desc(s.id));
}

export async function findSubmission(
  reads: Reads,
  { submissions: s }: Tables,
  id: string,
): Promise<SubmissionRow | undefined> {
  const [row] = await reads.select().from(s).where(eq(s.id, id));
  return row;
}

/** Whether a file of a draft was handed in with it: a case may be open for more, and keep what it has. */
export async function isOnReceipt(
  reads: Reads,
  tables: Tables,
  { id, subjectId }: Pick<FileRow, 'id' | 'subjectId'>,
): Promise<boolean> {
  const submissions = await submissionsOf(reads, tables, [subjectId]);
  return submissions.some(({ files }) => files.some((file) => file.id === id));
}

/** The names of the files in these submissions, by their ids, also of those that are gone by now; one statement. */
export async function fileNamesOf(
  reads: Reads,
  { files: f }: Tables,
  vault: Vault,
  submissions: readonly SubmissionRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = submissions.flatMap(({ files }) => files.map(({ id }) => id));
  const rows = await reads
    .select({ id: f.id, nameCipher: f.nameCipher, mime: f.mime })
    .from(f)
    .where(inList(f.id, ids));
  return new Map(
    rows.map(({ id, nameCipher, mime }) => [
      id,
      namedByType(vault.decrypt('files.name_cipher', id, nameCipher), mime),
    ]),
  );
}
