import type { FilePurpose, FileRefusal } from '@exit-card/shared/file';
import { and, asc, eq, gt, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import type { Reads, Writes } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import type { Tables } from '../db/tables.ts';
import { fileChanged } from '../live/file-changed.store.ts';

export type FileRow = Tables['files']['$inferSelect'];

/** What is known of a file once its bytes are kept. */
export interface ArrivedFile {
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: Date;
}

export async function insertWaiting(
  tx: Writes,
  { files }: Tables,
  row: Pick<FileRow, 'id' | 'purpose' | 'subjectId' | 'item' | 'uploadedBy' | 'nameCipher'> & {
    ticketHash: string;
    ticketExpiresAt: Date;
    createdAt: Date;
  },
): Promise<FileRow> {
  const [stored] = await tx
    .insert(files)
    .values({ ...row, state: 'WAITING' })
    .returning();
  return stored!;
}

/** Files of one case that are there or still may come. */
export function countFiles(
  tx: Writes,
  { files: f }: Tables,
  purpose: FilePurpose,
  subjectId: string,
  realNow: Date,
): Promise<number> {
  const mayCome = or(ne(f.state, 'WAITING'), gt(f.ticketExpiresAt, realNow));
  const ofCase = and(eq(f.purpose, purpose), eq(f.subjectId, subjectId), isNull(f.removedAt));
  return tx.$count(f, and(ofCase, ne(f.state, 'REJECTED'), mayCome));
}

/** Uses the ticket up: of several that bring it one gets the row. */
export async function claimTicket(
  tx: Writes,
  { files: f }: Tables,
  { id, ticketHash, uploadedBy }: Pick<FileRow, 'id' | 'ticketHash' | 'uploadedBy'>,
  realNow: Date,
): Promise<FileRow | undefined> {
  const [row] = await tx
    .update(f)
    .set({ ticketHash: '' })
    .where(
      and(
        eq(f.id, id),
        eq(f.ticketHash, ticketHash),
        eq(f.uploadedBy, uploadedBy),
        eq(f.state, 'WAITING'),
        isNull(f.removedAt),
        gt(f.ticketExpiresAt, realNow),
      ),
    )
    .returning();
  return row;
}

/** The row says that the bytes are there; undefined when it was removed meanwhile. */
export async function markArrived(
  tx: Writes,
  tables: Tables,
  id: string,
  arrived: ArrivedFile,
): Promise<FileRow | undefined> {
  const { files: f } = tables;
  const [row] = await tx
    .update(f)
    .set({ ...arrived, state: 'PENDING' })
    .where(and(eq(f.id, id), eq(f.state, 'WAITING'), isNull(f.removedAt)))
    .returning();
  if (row) await fileChanged(tx, tables, row, arrived.uploadedAt);
  return row;
}

/** Nothing was kept; who sent it sees why. */
export async function markRefused(
  tx: Writes,
  tables: Tables,
  id: string,
  refusal: FileRefusal,
  now: Date,
): Promise<void> {
  const { files: f } = tables;
  const [row] = await tx
    .update(f)
    .set({ state: 'REJECTED', refusal })
    .where(and(eq(f.id, id), inArray(f.state, ['WAITING', 'PENDING'])))
    .returning();
  if (row) await fileChanged(tx, tables, row, now);
}

export async function markClean(tx: Writes, tables: Tables, id: string, now: Date): Promise<void> {
  const { files: f } = tables;
  const [row] = await tx
    .update(f)
    .set({ state: 'CLEAN' })
    .where(and(eq(f.id, id), eq(f.state, 'PENDING')))
    .returning();
  if (row) await fileChanged(tx, tables, row, now);
}

/** The row that waits for bytes which will not come. */
export async function forgetWaiting(tx: Writes, { files: f }: Tables, id: string) {
  await tx.delete(f).where(and(eq(f.id, id), eq(f.state, 'WAITING')));
}

export async function markRemoved(
  tx: Writes,
  tables: Tables,
  id: string,
  now: Date,
): Promise<FileRow | undefined> {
  const { files: f } = tables;
  const [row] = await tx
    .update(f)
    .set({ removedAt: now })
    .where(and(eq(f.id, id), isNull(f.removedAt)))
    .returning();
  if (row) await fileChanged(tx, tables, row, now);
  return row;
}

/** All files of one case, also those whose bytes have not come; gives their ids, so that the bytes go too. */
export async function removeFilesOf(
  tx: Writes,
  { files: f }: Tables,
  purpose: FilePurpose,
  subjectId: string,
  now: Date,
): Promise<string[]> {
  const rows = await tx
    .update(f)
    .set({ removedAt: now })
    .where(and(eq(f.purpose, purpose), eq(f.subjectId, subjectId), isNull(f.removedAt)))
    .returning({ id: f.id });
  return rows.map(({ id }) => id);
}

/** Whatever its state; undefined once it was removed. */
export async function findFile(reads: Reads, { files: f }: Tables, id: string): Promise<FileRow | undefined> {
  const [row] = await reads
    .select()
    .from(f)
    .where(and(eq(f.id, id), isNull(f.removedAt)));
  return row;
}

/** Files that arrived, or whose bytes were refused; oldest first. */
export function filesThere(
  reads: Reads,
  { files: f }: Tables,
  purpose: FilePurpose | readonly FilePurpose[],
  subjectIds: readonly string[],
): Promise<FileRow[]> {
  return reads
    .select()
    .from(f)
    .where(
      and(
        inArray(f.purpose, [purpose].flat()),
        inList(f.subjectId, subjectIds),
        ne(f.state, 'WAITING'),
        isNull(f.removedAt),
      ),
    )
    .orderBy(asc(f.createdAt), asc(f.id));
}

/** Files that no scanner has seen yet, oldest first. */
export function pendingFiles(
  reads: Reads,
  { files: f }: Tables,
  afterId: string,
  limit: number,
): Promise<FileRow[]> {
  return reads
    .select()
    .from(f)
    .where(and(eq(f.state, 'PENDING'), isNull(f.removedAt), gt(f.id, afterId)))
    .orderBy(asc(f.id))
    .limit(limit);
}

/** Rows whose bytes never came. */
export async function forgetOverdue(tx: Writes, { files: f }: Tables, before: Date): Promise<void> {
  await tx.delete(f).where(and(eq(f.state, 'WAITING'), lt(f.ticketExpiresAt, before)));
}

/** Lists are read once, into the rows of a job; after that they are only a copy. */
export async function removeOldLists(tx: Writes, { files: f }: Tables, before: Date, now: Date) {
  await tx
    .update(f)
    .set({ removedAt: now })
    .where(and(eq(f.purpose, 'BULK_LIST'), isNull(f.removedAt), lt(f.createdAt, before)));
}

/** Which of these names are files that a row says are kept. */
export async function keptAmong(
  reads: Reads,
  { files: f }: Tables,
  names: readonly string[],
): Promise<Set<string>> {
  const rows = await reads
    .select({ id: f.id })
    .from(f)
    .where(and(inList(f.id, names), inArray(f.state, ['PENDING', 'CLEAN']), isNull(f.removedAt)));
  return new Set(rows.map(({ id }) => id));
}
