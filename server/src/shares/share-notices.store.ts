import type { Card } from '../cards/card.ts';
import { tellOfCard } from '../cards/card-notices.store.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

export interface ShareNotice {
  readonly kind: 'SHARE_CREATED' | 'SHARE_VIEWED' | 'SHARE_CANCELLED';
  readonly shareId: string;
  /** Tells one time from the next. */
  readonly occasion: string;
  /** Who did it, and has the answer. */
  readonly doneBy: string | null;
}

/** Tells the principal, and who may share the card for them; for a child without messages its guardians. */
export function tellOfShare(
  tx: Writes,
  tables: Tables,
  card: Card,
  { kind, shareId, occasion, doneBy }: ShareNotice,
  now: Date,
): Promise<void> {
  const notice = { kind, occasion, params: { share: shareId }, except: doneBy };
  return tellOfCard(tx, tables, card, now, notice, 'share:create');
}
