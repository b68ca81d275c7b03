import type { FilePurpose } from '@exit-card/shared/file';
import type { Writes } from '../db/database.ts';
import type { GrantSource } from '../delegation/grant-file.store.ts';
import type { KeptSpecimen } from './specimens.ts';
import { chinaTime } from './story.ts';

/** The row of a paper that is in the file store: scanned and clean. `at` in China. */
export async function insertSpecimen(
  tx: Writes,
  { tables: { files }, vault }: GrantSource,
  { id, name, bytes, sha256 }: KeptSpecimen,
  whose: { purpose: FilePurpose; subjectId: string; item?: string | null; uploadedBy: string; at: string },
): Promise<void> {
  const { at, ...row } = whose;
  const uploadedAt = chinaTime(at);
  await tx.insert(files).values({
    ...row,
    id,
    nameCipher: vault.encrypt('files.name_cipher', id, name),
    ticketHash: '',
    ticketExpiresAt: uploadedAt,
    state: 'CLEAN',
    mime: 'image/png',
    bytes,
    sha256,
    createdAt: uploadedAt,
    uploadedAt,
  });
}
