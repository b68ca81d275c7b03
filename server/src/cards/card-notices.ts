import type { NotificationKind } from '@exit-card/shared/notification';
import type { ActionName } from './actions.ts';

/** What each action is told as; null where it concerns only who did it, who gets the answer at once. */
export const CARD_NOTICES = {
  submit: 'STATUS_CHANGED',
  review: 'STATUS_CHANGED',
  requestDocuments: 'STATUS_CHANGED',
  supplement: 'STATUS_CHANGED',
  requestMoreTime: null,
  extendDeadline: 'DEADLINE_EXTENDED',
  refuseMoreTime: 'MORE_TIME_REFUSED',
  lapse: 'STATUS_CHANGED',
  approve: 'STATUS_CHANGED',
  reject: 'STATUS_CHANGED',
  requestExtension: null,
  withdrawExtension: null,
  grantExtension: 'EXTENSION_GRANTED',
  refuseExtension: 'EXTENSION_REFUSED',
  requestExpedite: 'EXPEDITE_REQUESTED',
  grantExpedite: 'EXPEDITE_GRANTED',
  declineExpedite: 'EXPEDITE_DECLINED',
  requestCorrection: null,
  correct: 'CORRECTION_ACCEPTED',
  refuseCorrection: 'CORRECTION_REFUSED',
  recordDelay: 'CASE_OVERDUE',
  recordExit: 'STATUS_CHANGED',
  expire: 'STATUS_CHANGED',
  withdraw: 'STATUS_CHANGED',
} as const satisfies Record<ActionName, NotificationKind | null>;

export interface CardNotice {
  readonly kind: NotificationKind;
  /** Tells one time from the next; without a colon. */
  readonly occasion: string;
  /** `from`, `to`: statuses. `date`: an end, exclusive, in ISO form. */
  readonly params: Readonly<Record<string, string>>;
}
