import type { CardStatus } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type { ActionName } from './actions.ts';

/** Why an action was not done; nothing has changed then. */
export type Refusal =
  /** The status table has no such row for this status and actor; `allowed` lists those that it has. */
  | {
      reason: 'TRANSITION_NOT_ALLOWED';
      status: CardStatus | null;
      action: ActionName;
      allowed: readonly ActionName[];
    }
  | { reason: 'TOO_EARLY'; opensOn: PlainDate }
  /** `cardId` is the open card for the same trip; null for whoever may not see it. */
  | { reason: 'OVERLAPPING_CARD'; cardId: string | null }
  /** `items` are the codes of the documents that are meant. */
  | { reason: 'ITEMS_MISSING' | 'FILES_IN_SCAN'; items: readonly string[] }
  | { reason: RefusalReason };

export type RefusalReason =
  | 'EXPIRED'
  | 'ALREADY_ASKED'
  | 'ALREADY_EXTENDED'
  | 'NOTHING_ASKED'
  | 'NOT_OVERDUE'
  | 'CONFLICT_OF_INTEREST'
  | 'REVIEWED_BY_YOU'
  | 'CASE_NOT_TAKEN'
  | 'ITEMS_MISSING'
  | 'REASON_MISSING'
  | 'COMMENT_LENGTH'
  | 'TOO_MANY_ROUNDS'
  | 'DAYS_OUT_OF_RANGE'
  | 'OTHER_CHANNEL'
  | 'DECLARATION_MISSING'
  | 'EXIT_DATE_PASSED'
  | 'EXIT_DATE_OUTSIDE_VALIDITY'
  | 'CONSENT_MISSING'
  | 'DECEASED'
  | 'PROOF_MISSING'
  | 'NUMBERS_USED_UP'
  | 'NOTHING_CHANGES';

/** The answer, in the form of the API; what does not belong to the reason is null. */
export interface CardRefused {
  readonly __typename: 'CardRefused';
  readonly reason: Refusal['reason'];
  readonly opensOn: PlainDate | null;
  readonly status: CardStatus | null;
  readonly allowed: readonly ActionName[];
  readonly openCardId: string | null;
  readonly items: readonly string[];
}

export function cardRefused(refused: Refusal): CardRefused {
  return {
    __typename: 'CardRefused',
    reason: refused.reason,
    opensOn: refused.reason === 'TOO_EARLY' ? refused.opensOn : null,
    status: refused.reason === 'TRANSITION_NOT_ALLOWED' ? refused.status : null,
    allowed: refused.reason === 'TRANSITION_NOT_ALLOWED' ? refused.allowed : [],
    openCardId: refused.reason === 'OVERLAPPING_CARD' ? refused.cardId : null,
    items: 'items' in refused ? refused.items : [],
  };
}
