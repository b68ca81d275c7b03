import type { EvidenceType } from '@exit-card/shared/delegation';
import { v7 as newId } from 'uuid';
import type { Writes } from '../db/database.ts';
import type { EvidenceFields } from './grant.ts';
import type { GrantSource } from './grant-file.store.ts';

/** What a grant is said to rest on; the files come after. */
export async function insertEvidence(
  tx: Writes,
  { tables: { grantEvidence }, vault }: GrantSource,
  grantId: string,
  type: EvidenceType,
  fields: EvidenceFields | null,
): Promise<void> {
  const id = newId();
  const fieldsCipher = fields && vault.encrypt('grant_evidence.fields_cipher', id, JSON.stringify(fields));
  await tx.insert(grantEvidence).values({ id, grantId, type, fieldsCipher, checks: [] });
}
