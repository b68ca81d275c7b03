import type { Reader } from '../access/policy.ts';
import type { Card } from '../cards/card.ts';
import type { CardAnnex } from '../cards/card-annex.store.ts';
import { seesFiles } from '../files/sees-files.ts';

/** The newest request to go faster; null when there was none, and for who may not see the particulars. */
export function expediteSeen(
  annex: Pick<CardAnnex, 'expedites' | 'files'> | null,
  { id }: Pick<Card, 'id'>,
  reader: Reader,
) {
  const row = annex?.expedites.at(-1);
  if (!annex || !row) return null;
  return {
    id: row.id,
    reason: row.reason,
    explanation: row.explanation,
    requestedAt: row.requestedAt,
    requestedAs: row.requestedAs,
    decideBy: row.decideBy,
    state: row.state,
    decidedAt: row.decidedAt,
    decisionNote: row.decisionNote,
    proofs: seesFiles(reader, 'EXPEDITE_PROOF') ? (annex.files.get(id) ?? []) : null,
  };
}
