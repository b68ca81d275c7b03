import type { Viewer } from '../access/caller.ts';
import { demandSecondFactor } from '../access/proof.ts';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { Fault } from '../fault.ts';
import type { FileRow } from './file.store.ts';
import { type FileSubject, findSubject } from './file-subject.store.ts';
import { allowedAs, type FileAct, type FileRelation, WITH_SECOND_FACTOR } from './may-file.ts';

/**
 * How the viewer comes to files of this case. Throws NOT_FOUND alike for what does not exist and what one may not,
 * STEP_UP_REQUIRED, and CONFLICT when the case was handed in.
 */
export async function demandFile(
  reads: Reads,
  tables: Tables,
  viewer: Viewer,
  { purpose, subjectId }: Pick<FileRow, 'purpose' | 'subjectId'>,
  act: FileAct,
  now: Date,
): Promise<FileSubject & { as: FileRelation }> {
  const subject = await findSubject(reads, tables, viewer, purpose, subjectId, now);
  const as = subject && allowedAs(purpose, subject.relations, act);
  if (!subject || !as) throw new Fault('NOT_FOUND');
  if (WITH_SECOND_FACTOR.includes(as)) demandSecondFactor(viewer);
  if (act !== 'read' && !subject.isOpen) throw new Fault('CONFLICT');
  return { ...subject, as };
}
