import { BatchCode } from '@exit-card/shared/batch';
import type { PreparedApplication } from '@exit-card/shared/batch-rows';
import type { Vault } from '../db/vault.ts';
import type { NamedBatch, StoredRow } from './batch.store.ts';

/** A batch as those with a seat see it. */
export interface BatchView {
  readonly id: string;
  readonly orgId: string;
  readonly title: string;
  readonly submittedByName: string;
  readonly createdAt: Date;
  readonly total: number;
  readonly counts: readonly { readonly code: BatchCode; readonly count: number }[];
}

export function batchView(
  { id, orgId, title, submittedByName, createdAt, total }: NamedBatch,
  counts: BatchView['counts'],
): BatchView {
  const inOrder = Object.values(BatchCode).flatMap((code) => counts.find((one) => one.code === code) ?? []);
  return { id, orgId, title, submittedByName, createdAt, total, counts: inOrder };
}

/** What the organisation filled in; null for a line that could not be read. */
export function preparedIn(
  vault: Vault,
  { id, inputCipher, problem }: StoredRow,
): PreparedApplication | null {
  if (problem !== null) return null;
  return JSON.parse(vault.decrypt('org_batch_rows.input_cipher', id, inputCipher)) as PreparedApplication;
}
