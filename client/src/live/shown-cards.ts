import type { ApolloCache } from '@apollo/client';
import type { CardRow_CardFragment } from '../graphql/documents.ts';

/** An own card as far as pages have shown it. */
export type ShownCard = Pick<CardRow_CardFragment, 'status' | 'destination' | 'purpose' | 'purposeText'>;

/** The cards in the cache, by their keys there. Those of others are kept in no cache. */
export function shownCards(cache: ApolloCache): ReadonlyMap<string, ShownCard> {
  const entities = Object.entries(cache.extract() as Record<string, unknown>);
  return new Map(entities.filter((entry): entry is [string, ShownCard] => isCard(entry[1])));
}

/** Those that were shown before with another status. */
export function statusesChanged(
  before: ReadonlyMap<string, ShownCard>,
  now: ReadonlyMap<string, ShownCard>,
): ShownCard[] {
  return [...now].flatMap(([key, card]) => {
    const shown = before.get(key);
    return shown && shown.status !== card.status ? [card] : [];
  });
}

function isCard(entity: unknown): entity is ShownCard {
  const { __typename, status, destination } = (entity ?? {}) as Record<string, unknown>;
  return __typename === 'Card' && status !== undefined && destination !== undefined;
}
