import type { AssuranceLevel } from '@exit-card/shared/applicant';
import type { GrantKind, GrantState } from '@exit-card/shared/delegation';
import type { GrantPower } from './grant-actor.ts';
import * as checks from './grant-checks.ts';
import * as effects from './grant-effects.ts';
import * as guards from './grant-guards.ts';
import type { GrantActionInputs, GrantActionName } from './grant-inputs.ts';

/** One row of the grant table. */
export interface GrantAction<Input> {
  /** Null: the grant does not exist yet. */
  readonly from: readonly (GrantState | null)[];
  /** By kind; a kind that is left out has no such action. */
  readonly to: Partial<Record<GrantKind, GrantState>>;
  readonly by: readonly GrantPower[];
  /** Open only when the recorded state has ended by itself. Everything else is closed from then on. */
  readonly afterEnd?: 'ONLY';
  /** How surely the actor must be known. */
  readonly level?: AssuranceLevel;
  readonly guards?: readonly guards.GrantGuard[];
  readonly checks?: readonly checks.GrantCheckOf<Input>[];
  readonly effect: effects.GrantEffect<Input>;
}
export type GrantActions = { readonly [Name in GrantActionName]: GrantAction<GrantActionInputs[Name]> };

const anyKind = <State extends GrantState>(state: State) =>
  ({ GUARDIAN: state, EMPLOYER: state, NOTARISED_PROXY: state }) as const;
const withEvidence = <State extends GrantState>(state: State) =>
  ({ GUARDIAN: state, NOTARISED_PROXY: state }) as const;
const ofAnAdult = <State extends GrantState>(state: State) =>
  ({ EMPLOYER: state, NOTARISED_PROXY: state }) as const;

/** The life of a grant: every way that it can go, and nothing else. */
export const GRANT_ACTIONS = {
  request: {
    from: [null],
    to: { GUARDIAN: 'REQUESTED', EMPLOYER: 'AWAITING_CONSENT', NOTARISED_PROXY: 'REQUESTED' },
    by: ['REQUESTER'],
    level: 'L3',
    guards: [guards.delegateIsAdult, guards.organisationVerified],
    checks: [
      checks.notOneself,
      checks.claimedMinor,
      checks.noCycle,
      checks.scopesOfKind,
      checks.periodAhead,
      checks.withinRequestLimits,
    ],
    effect: effects.nothingMore,
  },
  submitEvidence: {
    from: ['REQUESTED'],
    to: withEvidence('EVIDENCE_REVIEW'),
    by: ['REQUESTER'],
    checks: [checks.filesClean],
    effect: effects.nothingMore,
  },
  acceptEvidence: {
    from: ['EVIDENCE_REVIEW'],
    to: { GUARDIAN: 'ACTIVE', NOTARISED_PROXY: 'EVIDENCE_REVIEW' },
    by: ['VERIFIER'],
    guards: [
      guards.notAcceptedYet,
      guards.principalFound,
      guards.delegateIsAdult,
      guards.wardIsMinor,
      guards.deedNotOver,
      guards.registerAsked,
    ],
    checks: [checks.allTicked],
    effect: effects.accept,
  },
  confirmEvidence: {
    from: ['EVIDENCE_REVIEW'],
    to: { NOTARISED_PROXY: 'ACTIVE' },
    by: ['VERIFIER'],
    guards: [guards.acceptedBySomebodyElse, guards.principalFound, guards.deedNotOver, guards.registerAsked],
    checks: [checks.allTicked],
    effect: effects.confirm,
  },
  returnEvidence: {
    from: ['EVIDENCE_REVIEW'],
    to: withEvidence('REQUESTED'),
    by: ['VERIFIER'],
    checks: [checks.reasonGiven],
    effect: effects.giveBack,
  },
  reject: {
    from: ['EVIDENCE_REVIEW'],
    to: withEvidence('REJECTED'),
    by: ['VERIFIER'],
    checks: [checks.reasonGiven],
    effect: effects.close,
  },
  consent: {
    from: ['AWAITING_CONSENT'],
    to: { EMPLOYER: 'ACTIVE' },
    by: ['PRINCIPAL'],
    level: 'L3',
    guards: [guards.organisationVerified],
    checks: [checks.consentWithinRequest],
    effect: effects.startEmployment,
  },
  decline: {
    from: ['AWAITING_CONSENT'],
    to: { EMPLOYER: 'REJECTED' },
    by: ['PRINCIPAL'],
    effect: effects.close,
  },
  object: {
    from: ['REQUESTED', 'EVIDENCE_REVIEW'],
    to: { NOTARISED_PROXY: 'REJECTED' },
    by: ['PRINCIPAL'],
    effect: effects.close,
  },
  cancel: {
    from: ['REQUESTED', 'EVIDENCE_REVIEW', 'AWAITING_CONSENT'],
    to: anyKind('CANCELLED'),
    by: ['REQUESTER'],
    effect: effects.close,
  },
  lapse: {
    from: ['REQUESTED', 'EVIDENCE_REVIEW', 'AWAITING_CONSENT'],
    to: anyKind('LAPSED'),
    by: ['SYSTEM'],
    afterEnd: 'ONLY',
    effect: effects.closeLapsed,
  },
  revoke: {
    from: ['ACTIVE', 'SUSPENDED'],
    to: ofAnAdult('ENDED'),
    by: ['PRINCIPAL'],
    effect: effects.endFor('REVOKED_BY_PRINCIPAL', { consentWithdrawn: true }),
  },
  resign: {
    from: ['ACTIVE', 'SUSPENDED'],
    to: anyKind('ENDED'),
    by: ['DELEGATE'],
    effect: effects.endFor('RESIGNED'),
  },
  reconfirm: {
    from: ['ACTIVE'],
    to: { EMPLOYER: 'ACTIVE' },
    by: ['DELEGATE'],
    guards: [guards.organisationVerified],
    effect: effects.confirmAnew,
  },
  narrow: {
    from: ['ACTIVE'],
    to: ofAnAdult('ENDED'),
    by: ['PRINCIPAL'],
    checks: [checks.lessThanBefore],
    effect: effects.narrowDown,
  },
  activate: {
    from: [null],
    to: ofAnAdult('ACTIVE'),
    by: ['PRINCIPAL'],
    effect: effects.nothingMore,
  },
  supersede: {
    from: ['ACTIVE', 'SUSPENDED'],
    to: anyKind('ENDED'),
    by: ['SYSTEM'],
    effect: effects.endFor('SUPERSEDED'),
  },
  suspend: {
    from: ['ACTIVE'],
    to: anyKind('SUSPENDED'),
    by: ['VERIFIER'],
    checks: [checks.reasonGiven],
    effect: effects.nothingMore,
  },
  resume: {
    from: ['SUSPENDED'],
    to: anyKind('ACTIVE'),
    by: ['VERIFIER'],
    checks: [checks.reasonGiven],
    effect: effects.nothingMore,
  },
  endByAuthority: {
    from: ['ACTIVE', 'SUSPENDED'],
    to: anyKind('ENDED'),
    by: ['VERIFIER'],
    checks: [checks.reasonGiven],
    effect: effects.endFor('REVOKED_BY_AUTHORITY'),
  },
  expire: {
    from: ['ACTIVE', 'SUSPENDED'],
    to: anyKind('ENDED'),
    by: ['SYSTEM'],
    afterEnd: 'ONLY',
    effect: effects.endByItself,
  },
} as const satisfies GrantActions;

export const GRANT_ACTION_NAMES = Object.keys(GRANT_ACTIONS) as GrantActionName[];

/** The same table without the columns that depend on an action's input. */
export const GRANT_ROWS: Readonly<Record<GrantActionName, Omit<GrantAction<never>, 'checks' | 'effect'>>> =
  GRANT_ACTIONS;
