import type { GrantKind, GrantScope, GrantState, ResourceRule } from '../graphql/documents.ts';

interface Held {
  kind: GrantKind;
  state: GrantState;
  scopes: readonly GrantScope[];
  resourceRule: ResourceRule;
}

/** Whether one applies for a card through this grant: a new card is on no list, and an organisation hands in lists. */
export function mayApply({ kind, state, scopes, resourceRule }: Held): boolean {
  return (
    state === 'ACTIVE' &&
    kind !== 'EMPLOYER' &&
    resourceRule === 'ALL_CARDS' &&
    scopes.includes('CARD_SUBMIT')
  );
}
