import type { NotificationKind } from '@exit-card/shared/notification';
import type { ActionName } from './actions.ts';

interface ToldAs {
  readonly kind: NotificationKind;
  /** A wish concerns everybody but who made it: they have the answer before them. A changed status is said to all. */
  readonly alsoToDoer: boolean;
}

const toAll = (kind: NotificationKind): ToldAs => ({ kind, alsoToDoer: true });
const toOthers = (kind: NotificationKind): ToldAs => ({ kind, alsoToDoer: false });

/** What each action is told as. There is none that nobody is told of. */
export const CARD_NOTICES = {
  submit: toAll('STATUS_CHANGED'),
  review: toAll('STATUS_CHANGED'),
  requestDocuments: toAll('STATUS_CHANGED'),
  supplement: toAll('STATUS_CHANGED'),
  requestMoreTime: toOthers('MORE_TIME_REQUESTED'),
  extendDeadline: toAll('DEADLINE_EXTENDED'),
  refuseMoreTime: toAll('MORE_TIME_REFUSED'),
  lapse: toAll('STATUS_CHANGED'),
  approve: toAll('STATUS_CHANGED'),
  reject: toAll('STATUS_CHANGED'),
  requestExtension: toOthers('EXTENSION_REQUESTED'),
  withdrawExtension: toOthers('EXTENSION_WITHDRAWN'),
  grantExtension: toAll('EXTENSION_GRANTED'),
  refuseExtension: toAll('EXTENSION_REFUSED'),
  requestExpedite: toAll('EXPEDITE_REQUESTED'),
  grantExpedite: toAll('EXPEDITE_GRANTED'),
  declineExpedite: toAll('EXPEDITE_DECLINED'),
  requestCorrection: toOthers('CORRECTION_REQUESTED'),
  correct: toAll('CORRECTION_ACCEPTED'),
  refuseCorrection: toAll('CORRECTION_REFUSED'),
  recordDelay: toAll('CASE_OVERDUE'),
  recordExit: toAll('STATUS_CHANGED'),
  expire: toAll('STATUS_CHANGED'),
  withdraw: toAll('STATUS_CHANGED'),
} as const satisfies Record<ActionName, ToldAs>;

export interface CardNotice {
  readonly kind: NotificationKind;
  /** Tells one time from the next; without a colon. */
  readonly occasion: string;
  /** `from`, `to`: statuses. `date`: an end, exclusive, in ISO form; `before`: the end that it replaces. `share`: its id. */
  readonly params: Readonly<Record<string, string>>;
  /** Who did it and needs no message. */
  readonly except?: string | null;
}
