import type { Card } from '../cards/card.ts';
import type { HeldGrant } from './effective.ts';
import { employerSeesSince } from './effective.ts';

/** The card is one that the grant is about. `opens` is the same as a condition on rows. */
export function opensCard(
  { principalId, resourceRule, listedCardIds, delegateOrgId }: HeldGrant,
  card: Pick<Card, 'id' | 'principalId' | 'submittedByOrgId' | 'closedAt' | 'endsAt'>,
  now: Date,
): boolean {
  if (card.principalId !== principalId) return false;
  switch (resourceRule) {
    case 'ALL_CARDS':
      return true;
    case 'LISTED_CARDS':
      return listedCardIds.includes(card.id);
    case 'CARDS_OF_ORG': {
      const since = employerSeesSince(now);
      const isRecent = [card.closedAt, card.endsAt].every((end) => end === null || end >= since);
      return delegateOrgId !== null && card.submittedByOrgId === delegateOrgId && isRecent;
    }
  }
}
