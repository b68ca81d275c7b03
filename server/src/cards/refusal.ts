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
  | { reason: RefusalReason };

export type RefusalReason =
  | 'EXPIRED'
  | 'ALREADY_ASKED'
  | 'ALREADY_EXTENDED'
  | 'NOTHING_ASKED'
  | 'NOT_OVERDUE'
  | 'CONFLICT_OF_INTEREST'
  | 'REVIEWED_BY_YOU'
  | 'ITEMS_MISSING'
  | 'REASON_MISSING'
  | 'COMMENT_LENGTH'
  | 'TOO_MANY_ROUNDS'
  | 'DAYS_OUT_OF_RANGE'
  | 'OTHER_CHANNEL'
  | 'DECLARATION_MISSING'
  | 'EXIT_DATE_PASSED'
  | 'EXIT_DATE_OUTSIDE_VALIDITY'
  | 'OVERLAPPING_CARD';
