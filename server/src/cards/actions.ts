import { CardStatus, UNDECIDED_STATUSES } from '@exit-card/shared/card';
import { endOfDay } from '@exit-card/shared/plain-date';
import { extensionWindow } from '@exit-card/shared/windows';
import type { Power } from './actor.ts';
import type { Card } from './card.ts';
import * as checks from './checks.ts';
import * as effects from './effects.ts';
import * as guards from './guards.ts';
import type { ActionInputs } from './inputs.ts';

export type ActionName = keyof ActionInputs;

/** When an action is open; `closesAt` is exclusive, null is no limit. */
export interface OpenTime {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** One row of the status table. */
export interface Action<Input> {
  /** Null: the card does not exist yet. */
  readonly from: readonly (CardStatus | null)[];
  /** Left out: the status stays as it is. */
  readonly to?: CardStatus;
  readonly by: readonly Power[];
  /** After the stored status has ended by itself: ONLY then, ALSO then, or (left out) no more. */
  readonly afterEnd?: 'ONLY' | 'ALSO';
  readonly open?: (card: Card) => OpenTime;
  readonly guards?: readonly guards.Guard[];
  readonly checks?: readonly checks.Check<Input>[];
  readonly effect: effects.Effect<Input>;
}
export type Actions = { readonly [Name in ActionName]: Action<ActionInputs[Name]> };

const duringExtensionWindow = (card: Card): OpenTime =>
  card.validUntil ? extensionWindow(card.validUntil) : { opensAt: null, closesAt: null };

/** What silence has decided is decided. */
const beforeSilence = ({ validUntil }: Card): OpenTime => ({
  opensAt: null,
  closesAt: validUntil && endOfDay(validUntil),
});

const ANY = Object.values(CardStatus);

/** The status table 状态说明: every way that a card can go, and nothing else. */
export const ACTIONS = {
  submit: {
    from: [null],
    to: 'PENDING',
    by: ['APPLICANT', 'card:submit', 'INTAKE'],
    guards: [guards.exitStillAhead],
    checks: [checks.statementTrue, checks.noOverlap, checks.expediteProven],
    effect: effects.enter,
  },
  review: {
    from: ['PENDING'],
    to: 'REVIEWED',
    by: ['REVIEWER'],
    guards: [guards.itemsComplete],
    effect: effects.startApproval,
  },
  requestDocuments: {
    from: ['PENDING', 'REVIEWED'],
    to: 'ADDITIONAL_DOCUMENTS_REQUIRED',
    by: ['REVIEWER', 'APPROVER'],
    guards: [guards.roundsLeft],
    checks: [checks.itemsNamed, checks.reasonGiven, checks.commentGiven, checks.daysAllowed],
    effect: effects.setDeadline,
  },
  supplement: {
    from: ['ADDITIONAL_DOCUMENTS_REQUIRED'],
    to: 'PENDING',
    by: ['APPLICANT', 'supplement:submit', 'INTAKE'],
    guards: [guards.documentsAskedFor],
    checks: [checks.throughTheSameChannel, checks.allRequiredSent, checks.nothingInScan],
    effect: effects.takeDocuments,
  },
  requestMoreTime: {
    from: ['ADDITIONAL_DOCUMENTS_REQUIRED'],
    by: ['APPLICANT', 'supplement:submit'],
    guards: [guards.documentsAskedFor, guards.moreTimeNotAskedYet],
    checks: [checks.commentGiven],
    effect: effects.awaitMoreTime,
  },
  extendDeadline: {
    from: ['ADDITIONAL_DOCUMENTS_REQUIRED'],
    by: ['REVIEWER'],
    guards: [guards.documentsAskedFor, guards.deadlineNotMovedYet],
    checks: [checks.daysAllowed],
    effect: effects.moveDeadline,
  },
  refuseMoreTime: {
    from: ['ADDITIONAL_DOCUMENTS_REQUIRED'],
    by: ['REVIEWER'],
    guards: [guards.moreTimeAskedFor],
    checks: [checks.commentGiven],
    effect: effects.nothingDue,
  },
  lapse: {
    from: ['ADDITIONAL_DOCUMENTS_REQUIRED'],
    to: 'LAPSED',
    by: ['SYSTEM'],
    afterEnd: 'ONLY',
    effect: effects.closeLapsed,
  },
  approve: {
    from: ['REVIEWED'],
    to: 'APPROVED',
    by: ['APPROVER'],
    guards: [guards.notTheReviewer, guards.exitStillAhead],
    effect: effects.makeValid,
  },
  reject: {
    from: ['REVIEWED'],
    to: 'REJECTED',
    by: ['APPROVER'],
    guards: [guards.notTheReviewer],
    checks: [checks.reasonGiven, checks.commentGiven],
    effect: effects.close,
  },
  requestExtension: {
    from: ['APPROVED'],
    by: ['APPLICANT', 'extension:request', 'INTAKE'],
    open: duringExtensionWindow,
    guards: [guards.extensionNotAskedYet],
    checks: [checks.throughTheSameChannel, checks.commentGiven, checks.extensionLength],
    effect: effects.holdTheEnd,
  },
  withdrawExtension: {
    from: ['APPROVED'],
    by: ['APPLICANT', 'extension:request'],
    open: beforeSilence,
    guards: [guards.extensionAskedFor],
    effect: effects.letGoOfTheEnd,
  },
  grantExtension: {
    from: ['APPROVED'],
    by: ['APPROVER', 'SYSTEM'],
    afterEnd: 'ALSO',
    guards: [guards.extensionAskedFor, guards.officerThenSilence],
    effect: effects.lengthenValidity,
  },
  refuseExtension: {
    from: ['APPROVED'],
    by: ['APPROVER'],
    open: beforeSilence,
    guards: [guards.extensionAskedFor],
    checks: [checks.commentGiven],
    effect: effects.letGoOfTheEnd,
  },
  requestExpedite: {
    from: UNDECIDED_STATUSES,
    by: ['INTAKE'],
    guards: [guards.expediteNotAskedYet],
    checks: [checks.commentGiven],
    effect: effects.askToHurry,
  },
  grantExpedite: {
    from: UNDECIDED_STATUSES,
    by: ['REVIEWER', 'APPROVER'],
    guards: [guards.expediteAskedFor],
    checks: [checks.commentGiven],
    effect: effects.hurry,
  },
  declineExpedite: {
    from: UNDECIDED_STATUSES,
    by: ['REVIEWER', 'APPROVER'],
    guards: [guards.expediteAskedFor],
    checks: [checks.commentGiven],
    effect: effects.doNotHurry,
  },
  requestCorrection: {
    from: ANY,
    by: ['APPLICANT'],
    guards: [guards.noCorrectionPending],
    checks: [checks.commentGiven, checks.correctionSound],
    effect: effects.awaitCorrection,
  },
  correct: {
    from: ANY,
    by: ['REVIEWER', 'APPROVER'],
    guards: [guards.correctionAskedFor],
    checks: [checks.commentGiven, checks.correctionSound],
    effect: effects.correctFields,
  },
  refuseCorrection: {
    from: ANY,
    by: ['REVIEWER', 'APPROVER'],
    guards: [guards.correctionAskedFor],
    checks: [checks.commentGiven],
    effect: effects.nothing,
  },
  recordDelay: {
    from: ['PENDING', 'REVIEWED'],
    by: ['SYSTEM'],
    guards: [guards.overdueUnrecorded],
    effect: effects.nothing,
  },
  recordExit: {
    from: ['APPROVED', 'EXPIRED'],
    to: 'COMPLETED',
    by: ['BORDER'],
    afterEnd: 'ALSO',
    checks: [checks.exitWithinValidity],
    effect: effects.closeExited,
  },
  expire: {
    from: ['APPROVED'],
    to: 'EXPIRED',
    by: ['SYSTEM'],
    afterEnd: 'ONLY',
    guards: [guards.noExtensionPending],
    effect: effects.closeAtTheEnd,
  },
  withdraw: {
    from: UNDECIDED_STATUSES,
    to: 'WITHDRAWN',
    by: ['APPLICANT', 'card:withdraw'],
    effect: effects.closeWithdrawn,
  },
} as const satisfies Actions;

export const ACTION_NAMES = Object.keys(ACTIONS) as ActionName[];

/** The same table without the columns that depend on an action's input. */
export const ROWS: Readonly<Record<ActionName, Omit<Action<never>, 'checks' | 'effect'>>> = ACTIONS;
