import { tellOfCard } from '../cards/card-notices.store.ts';
import type { OpenedCard } from '../cards/change-card.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** Tells the principal, and who may take documents along for them, but not who did it; for a small child its guardians. */
export function tellOfProof(
  tx: Writes,
  tables: Tables,
  { file: { card }, actor, now }: OpenedCard,
  kind: 'PROOF_ISSUED' | 'PROOF_REVOKED',
  proofId: string,
): Promise<void> {
  const notice = { kind, occasion: proofId, params: {}, except: actor.applicantId };
  return tellOfCard(tx, tables, card, now, notice, 'export');
}
