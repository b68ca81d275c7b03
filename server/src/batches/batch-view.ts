import { BatchCode } from '@exit-card/shared/batch';
import type { PreparedApplication } from '@exit-card/shared/batch-rows';
import type { GrantScope, GrantState } from '@exit-card/shared/delegation';
import type { Vault } from '../db/vault.ts';
import { OPEN_STATES } from '../delegation/grant.ts';
import type { StoredBatch, StoredRow } from './batch.store.ts';

/** A batch as those with a seat see it. */
export interface BatchView {
  readonly id: string;
  readonly orgId: string;
  readonly title: string;
  readonly submittedBy: string;
  readonly createdAt: Date;
  readonly total: number;
  readonly counts: readonly { readonly code: BatchCode; readonly count: number }[];
}

/** What of a row's grant decides what is said of the row. */
export interface RowGrant {
  readonly state: GrantState;
  readonly scopes: readonly GrantScope[];
  readonly requestExpiresAt: Date;
}

export function batchView(
  { id, orgId, title, submittedBy, createdAt, total }: StoredBatch,
  codes: readonly BatchCode[],
): BatchView {
  const counts = Object.values(BatchCode)
    .map((code) => ({ code, count: codes.filter((one) => one === code).length }))
    .filter(({ count }) => count > 0);
  return { id, orgId, title, submittedBy, createdAt, total, counts };
}

/** A row waits only as long as its employee may still agree to handing in; a consent that came is worked off at once. */
export function codeAt(code: BatchCode, grant: RowGrant | null, now: Date): BatchCode {
  if (code !== 'AWAITING_CONSENT' || !grant) return code;
  const isOpen = OPEN_STATES.some((state) => state === grant.state) && now < grant.requestExpiresAt;
  const agreed = grant.state === 'ACTIVE' && grant.scopes.includes('card:submit');
  return isOpen || agreed ? code : 'NOT_AGREED';
}

/** What the organisation filled in; null for a line that could not be read. */
export function preparedIn(
  vault: Vault,
  { id, inputCipher, problem }: StoredRow,
): PreparedApplication | null {
  if (problem !== null) return null;
  return JSON.parse(vault.decrypt('org_batch_rows.input_cipher', id, inputCipher)) as PreparedApplication;
}
