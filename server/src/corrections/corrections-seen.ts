import { ActorKind } from '@exit-card/shared/card';
import type { Reader } from '../access/policy.ts';
import type { CardAnnex } from '../cards/card-annex.store.ts';
import { seesFiles } from '../files/sees-files.ts';

/** Newest first; null for who may not see the particulars. The proofs are the principal’s alone. */
export function correctionsSeen(annex: Pick<CardAnnex, 'corrections' | 'files'> | null, reader: Reader) {
  if (!annex) return null;
  return annex.corrections.toReversed().map((row) => ({
    id: row.id,
    requestedAt: row.requestedAt,
    changes: row.changes,
    reason: row.reason,
    dueOn: row.dueOn,
    state: row.state,
    decidedAt: row.decidedAt,
    decidedAs: row.decidedBy === null ? null : ActorKind.OFFICER,
    decisionNote: row.decisionNote,
    files: seesFiles(reader, 'CORRECTION') ? (annex.files.get(row.id) ?? []) : null,
  }));
}
