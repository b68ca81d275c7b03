import type { GrantKind } from '@exit-card/shared/delegation';
import type { GrantPerson } from '../delegation/grant-person.ts';

/** Who looks at a card, for whom, and under which grant. */
export interface SeenAs {
  readonly actorName: string;
  readonly principalName: string;
  /** Null for one’s own card, as kind. */
  readonly grantId: string | null;
  readonly kind: GrantKind | null;
  readonly organisationName: string | null;
}

/** The people about a card, as the reader may know them. */
export interface Parties {
  readonly seenAs: SeenAs;
  readonly principal: GrantPerson;
}
