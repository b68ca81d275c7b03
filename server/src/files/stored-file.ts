import type { FilePurpose, FileRefusal, FileState } from '@exit-card/shared/file';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import type { Vault } from '../db/vault.ts';
import { type FileRow, filesThere } from './file.store.ts';
import { namedByType } from './file-name.ts';

/** A file as those see it who may. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mime: string | null;
  readonly bytes: number | null;
  /** Hexadecimal; null before the bytes came. */
  readonly sha256: string | null;
  readonly state: FileState;
  readonly refusal: FileRefusal | null;
  readonly uploadedAt: Date | null;
  /** The item of a request for documents that it answers. */
  readonly item: string | null;
}

export function storedFile(vault: Vault, row: FileRow): StoredFile {
  const { id, mime, bytes, sha256, state, refusal, uploadedAt, item, nameCipher } = row;
  const name = namedByType(vault.decrypt('files.name_cipher', id, nameCipher), mime);
  return { id, name, mime, bytes, sha256, state, refusal, uploadedAt, item };
}

/**
 * The files that arrived for each of these grants, organisations or cards, oldest first; one statement. Whoever asks has made
 * sure that the reader may see them.
 */
export async function filesOf(
  reads: Reads,
  tables: Tables,
  vault: Vault,
  purpose: FilePurpose | readonly FilePurpose[],
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFile[]>> {
  const rows = await filesThere(reads, tables, purpose, subjectIds);
  return new Map(
    subjectIds.map((subjectId) => [
      subjectId,
      rows.filter((row) => row.subjectId === subjectId).map((row) => storedFile(vault, row)),
    ]),
  );
}
