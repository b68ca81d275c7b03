import type { Card } from '../cards/card.ts';
import type { Writes } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { cardChanged } from '../live/card-changed.store.ts';
import { endShares } from './share.store.ts';
import { tellOfShare } from './share-notices.store.ts';

/**
 * Ends these shares of one card with the consents to them, and tells whoever sees the card and whoever may share it, but not who
 * did it. Gives those that this ended.
 */
export async function endSharesOfCard(
  tx: Writes,
  tables: Tables,
  card: Card,
  ids: readonly string[],
  doneBy: string,
  now: Date,
): Promise<string[]> {
  const ended = await endShares(tx, tables, ids, now);
  if (ended.length > 0) await cardChanged(tx, tables, card, now);
  for (const shareId of ended) await tellOfEnd(tx, tables, card, shareId, doneBy, now);
  return ended;
}

export function tellOfEnd(
  tx: Writes,
  tables: Tables,
  card: Card,
  shareId: string,
  doneBy: string,
  now: Date,
): Promise<void> {
  const notice = { kind: 'SHARE_CANCELLED', shareId, occasion: shareId, doneBy } as const;
  return tellOfShare(tx, tables, card, notice, now);
}
