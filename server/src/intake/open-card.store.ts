import { and, eq, isNull } from 'drizzle-orm';
import { isOnline } from '../cards/archive.store.ts';
import type { Case } from '../cards/card.ts';
import type { CardKey } from '../cards/card-key.ts';
import { casesOf } from '../cards/case.store.ts';
import { hasEnded } from '../cards/status-at.ts';
import type { Reads } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { type CardOfficer, isNotTied } from '../review/desk-tasks.store.ts';

export interface OpenCard {
  readonly file: Case;
  /** In clear. */
  readonly name: string;
}

/** A card that is not closed, for an officer who is not too close to it; undefined alike for every other and for none. */
export async function findOpenCard(
  reads: Reads,
  tables: Tables,
  officer: CardOfficer,
  key: CardKey,
  now: Date,
): Promise<OpenCard | undefined> {
  const { applicants, cards } = tables;
  const named = 'id' in key ? eq(cards.id, key.id) : eq(cards.cardNumber, key.cardNumber);
  const [row] = await reads
    .select({ card: cards, name: applicants.nameOriginal })
    .from(cards)
    .innerJoin(applicants, eq(applicants.id, cards.principalId))
    .where(and(named, isNull(cards.closedAt), isOnline(cards, now), isNotTied(tables, officer)));
  if (!row || hasEnded(row.card, now)) return undefined;
  const [file] = await casesOf(reads, tables, [row.card]);
  return { file: file!, name: row.name };
}
