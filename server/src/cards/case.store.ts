import { asc, sql } from 'drizzle-orm';
import type { Reads } from '../db/database.ts';
import { inList } from '../db/in-list.ts';
import { preparedRead } from '../db/prepared-read.ts';
import type { Tables } from '../db/tables.ts';
import type { ActionName } from './actions.ts';
import type { Card, Case } from './card.ts';

const changesOf = preparedRead((reads, { statusChanges }) =>
  reads
    .select()
    .from(statusChanges)
    .where(inList(statusChanges.cardId, sql.placeholder('ids')))
    .orderBy(asc(statusChanges.cardId), asc(statusChanges.seq))
    .prepare('changes_of_cards'),
);
const requestsOf = preparedRead((reads, { supplementRequests }) =>
  reads
    .select()
    .from(supplementRequests)
    .where(inList(supplementRequests.cardId, sql.placeholder('ids')))
    .orderBy(asc(supplementRequests.cardId), asc(supplementRequests.round))
    .prepare('requests_of_cards'),
);

/** Adds history and newest request for documents to cards that were read for somebody: two statements, however many cards. */
export async function casesOf(reads: Reads, tables: Tables, cards: readonly Card[]): Promise<Case[]> {
  const ids = cards.map(({ id }) => id);
  const changes = await changesOf(reads, tables, { ids });
  const requests = await requestsOf(reads, tables, { ids });

  const historyOf = byCard(changes);
  const requestsOfCard = byCard(requests);
  return cards.map((card) => ({
    card,
    // The card was read a moment before: what was appended since is not part of it.
    history: (historyOf.get(card.id) ?? [])
      .slice(0, card.historyCount)
      .map((row) => ({ ...row, action: row.action as ActionName })),
    supplement: requestsOfCard.get(card.id)?.at(-1) ?? null,
  }));
}

function byCard<Row extends { cardId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const group = grouped.get(row.cardId);
    if (group) group.push(row);
    else grouped.set(row.cardId, [row]);
  }
  return grouped;
}
