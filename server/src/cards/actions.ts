import type { CardStatus } from '@exit-card/shared/card';
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
  readonly to: CardStatus;
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

/** The status table 状态说明: every way that a card can go, and nothing else. */
export const ACTIONS = {
  submit: {
    from: [null],
    to: 'PENDING',
    by: ['APPLICANT', 'card:submit', 'INTAKE'],
    guards: [guards.exitStillAhead],
    checks: [checks.statementTrue, checks.noOverlap],
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
    by: ['APPLICANT', 'supplement:submit'],
    guards: [guards.documentsAskedFor],
    checks: [checks.allRequiredSent, checks.throughTheSameChannel],
    effect: effects.takeDocuments,
  },
  extendDeadline: {
    from: ['ADDITIONAL_DOCUMENTS_REQUIRED'],
    to: 'ADDITIONAL_DOCUMENTS_REQUIRED',
    by: ['REVIEWER'],
    guards: [guards.documentsAskedFor, guards.deadlineNotMovedYet],
    checks: [checks.daysAllowed],
    effect: effects.moveDeadline,
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
    to: 'APPROVED',
    by: ['APPLICANT', 'extension:request'],
    open: duringExtensionWindow,
    guards: [guards.noExtensionPending],
    checks: [checks.commentGiven, checks.extensionLength, checks.throughTheSameChannel],
    effect: effects.holdTheEnd,
  },
  grantExtension: {
    from: ['APPROVED'],
    to: 'APPROVED',
    by: ['APPROVER', 'SYSTEM'],
    afterEnd: 'ALSO',
    guards: [guards.extensionAskedFor, guards.officerThenSilence],
    effect: effects.lengthenValidity,
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
    from: ['PENDING', 'ADDITIONAL_DOCUMENTS_REQUIRED', 'REVIEWED'],
    to: 'WITHDRAWN',
    by: ['APPLICANT', 'card:withdraw'],
    effect: effects.closeWithdrawn,
  },
} as const satisfies Actions;

export const ACTION_NAMES = Object.keys(ACTIONS) as ActionName[];

/** The same table without the columns that depend on an action's input. */
export const ROWS: Readonly<Record<ActionName, Omit<Action<never>, 'checks' | 'effect'>>> = ACTIONS;
